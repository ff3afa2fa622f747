import { describe, expect, it } from 'vitest';
import { GLIMPSE_SIDE, isNearTwin } from './near-twin.ts';

const drawn = (paint: (at: number) => number) =>
  Uint8Array.from({ length: GLIMPSE_SIDE * GLIMPSE_SIDE * 3 }, (_, at) => paint(at));
const slope = drawn((at) => at % 256);

describe('near twins', () => {
  it('are pictures whose pixels differ by little, as after saving anew', () => {
    expect(
      isNearTwin(
        slope,
        drawn((at) => Math.min(255, (at % 256) + (at % 3))),
      ),
    ).toBe(true);
  });

  it('are not pictures that differ in a part', () => {
    expect(
      isNearTwin(
        slope,
        drawn((at) => (at < 200 ? 255 - at : at % 256)),
      ),
    ).toBe(false);
  });

  it('are not two pictures without contrast', () => {
    expect(
      isNearTwin(
        drawn(() => 90),
        drawn(() => 91),
      ),
    ).toBe(false);
  });
});
