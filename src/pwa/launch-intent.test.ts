import { describe, expect, it } from 'vitest';
import {
  drawingAskedIn,
  handOutAskedIn,
  launchIntentOf,
  withoutLaunchIntent,
} from './launch-intent.ts';

describe('the launch intent that an address names', () => {
  it.each([
    ['https://example.org/studio/?do=new-session', 'new-session'],
    ['https://example.org/studio/?shared', 'take-shared'],
    ['https://example.org/studio/?shared&do=new-session', 'take-shared'],
    ['https://example.org/studio/?do=something', null],
    ['https://example.org/studio/?device=wasm', null],
  ])('%s: %s', (address, intent) => {
    expect(launchIntentOf(new URL(address))).toBe(intent);
  });

  it('may be an experiment, as it is written there', () => {
    expect(drawingAskedIn(new URL('https://example.org/?draw=stranger.4.9.18'))).toBe(
      'stranger.4.9.18',
    );
  });

  it('may be a hand-out', () => {
    expect(handOutAskedIn(new URL('https://example.org/?open=lessons%2Fa.lcl'))).toBe(
      'lessons/a.lcl',
    );
  });

  it('is gone from the address afterwards; what else it says stays', () => {
    const plain = withoutLaunchIntent(
      new URL(
        'https://example.org/?device=wasm&do=new-session&shared&draw=two-species.4.6.1&open=a.lcl',
      ),
    );
    expect(plain.href).toBe('https://example.org/?device=wasm');
    expect(launchIntentOf(plain)).toBeNull();
    expect(drawingAskedIn(plain)).toBeNull();
    expect(handOutAskedIn(plain)).toBeNull();
  });
});
