import { describe, expect, it } from 'vitest';
import { chooseLeftOut, leftOutAtMost } from './choose-left-out.ts';

const features = (angle: number) => Float32Array.of(Math.cos(angle), Math.sin(angle));
const query = features(0);

describe('the demonstrations that are left out in turn', () => {
  it('are all, in their order, if there is time for all', () => {
    expect(chooseLeftOut([features(3), features(0), features(1)], query, 3)).toEqual([0, 1, 2]);
  });

  it('are those most like the query, in their order, if there is not', () => {
    const shown = [features(3), features(0.1), features(1), features(-0.2), features(2)];
    expect(chooseLeftOut(shown, query, 3)).toEqual([1, 2, 3]);
  });

  it('are the first of equals, so that the same question gets the same evidence', () => {
    const alike = Array.from({ length: 10 }, () => features(1));
    expect(chooseLeftOut(alike, query, 2)).toEqual([0, 1]);
  });

  it('are all of several hundred, a part of a thousand, and never fewer than four', () => {
    expect(leftOutAtMost(400, 4)).toBeGreaterThanOrEqual(400);
    expect(leftOutAtMost(250, 20)).toBeGreaterThanOrEqual(250);
    expect(leftOutAtMost(1000, 20)).toBeGreaterThan(20);
    expect(leftOutAtMost(1000, 20)).toBeLessThan(200);
    expect(leftOutAtMost(1e6, 20)).toBe(4);
  });
});
