import { describe, expect, it } from 'vitest';
import type { ImageId } from '../../../src/kernel/image-id.ts';
import { assembleSupportFeatures, inCanonicalOrder, maskWithout } from './support-features.ts';

const FEATURES = 2;
/** A demonstration whose features count up from `from`. */
const shown = (label: string, from: number) => ({
  label,
  features: Float32Array.of(from, from + 1),
});

describe('the support features', () => {
  it('puts features side by side, one position for each demonstration', () => {
    const supportFeatures = assembleSupportFeatures([shown('dax', 0), shown('wug', 100)], FEATURES);
    expect(supportFeatures.positions).toBe(2);
    expect([...supportFeatures.features]).toEqual([0, 1, 100, 101]);
    expect(supportFeatures.labels).toEqual(['dax', 'wug']);
  });

  it('hides exactly the demonstration that is left out', () => {
    const supportFeatures = assembleSupportFeatures(
      [shown('dax', 0), shown('wug', 100), shown('dax', 200)],
      FEATURES,
    );
    expect([...maskWithout(supportFeatures, null)]).toEqual([1, 1, 1]);
    expect([...maskWithout(supportFeatures, 1)]).toEqual([1, 0, 1]);
    expect([...maskWithout(supportFeatures, 2)]).toEqual([1, 1, 0]);
  });

  it('consist of one hidden position if there is no demonstration', () => {
    const supportFeatures = assembleSupportFeatures([], FEATURES);
    expect(supportFeatures).toMatchObject({ positions: 1, labels: [] });
    expect([...supportFeatures.features]).toEqual([0, 0]);
    expect([...maskWithout(supportFeatures, null)]).toEqual([0]);
  });
});

describe('the canonical order', () => {
  it('sorts by picture, then label, then placing, and leaves the support set unchanged', () => {
    const placed = (demonstrationId: string, picture: string, label: string) => ({
      demonstrationId,
      imageId: picture.repeat(64) as ImageId,
      label,
    });
    const supportSet = [
      placed('d4', 'b', 'dax'),
      placed('d3', 'a', 'wug'),
      placed('d2', 'a', 'dax'),
      placed('d1', 'a', 'dax'),
    ];
    const ids = (list: typeof supportSet) => list.map(({ demonstrationId }) => demonstrationId);
    expect(ids([...inCanonicalOrder(supportSet)])).toEqual(['d1', 'd2', 'd3', 'd4']);
    expect(ids(supportSet)).toEqual(['d4', 'd3', 'd2', 'd1']);
  });
});
