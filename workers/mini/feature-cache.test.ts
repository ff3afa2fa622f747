import { describe, expect, it } from 'vitest';
import type { ImageId } from '../../src/kernel/image-id.ts';
import { createFeatureCache } from './feature-cache.ts';

const id = (picture: number) => String(picture).padStart(64, '0') as ImageId;

describe('the features of pictures', () => {
  it('are limited in number, however many pictures come and go', () => {
    const cache = createFeatureCache(100);
    for (let picture = 0; picture < 1000; picture++) cache.keep(id(picture), Float32Array.of(1));
    expect(cache.featuresOf.size).toBe(100);
    expect(cache.unseen([id(899), id(900), id(999)])).toEqual([id(899)]);
  });

  it('are dropped in the order in which they were last asked for', () => {
    const cache = createFeatureCache(2);
    cache.keep(id(1), Float32Array.of(1));
    cache.keep(id(2), Float32Array.of(2));
    cache.unseen([id(1)]);
    cache.keep(id(3), Float32Array.of(3));
    expect(cache.unseen([id(1), id(2), id(3)])).toEqual([id(2)]);
  });

  it('count once, however often a picture is shown', () => {
    const cache = createFeatureCache(2);
    for (const picture of [1, 2, 2, 2]) cache.keep(id(picture), Float32Array.of(picture));
    expect([...cache.featuresOf.keys()]).toEqual([id(1), id(2)]);
  });
});
