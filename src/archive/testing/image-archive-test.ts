import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, vi } from 'vitest';
import { parseImageId, type ImageId } from '../../kernel/image-id.ts';

/** For each test of a file: a browser that has stored nothing, on a Monday. Two pictures are there to be stored. */
export function imageArchiveTest() {
  beforeEach(() => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T08:00:00Z') });
  });

  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
  return {
    catId: idOf('c'),
    hogId: idOf('a'),
    cat: new Blob(['the bytes of a cat'], { type: 'image/webp' }),
    hog: new Blob(['the bytes of a hog'], { type: 'image/jpeg' }),
    tuesday: new Date('2026-03-03T08:00:00Z'),
    wednesday: new Date('2026-03-04T08:00:00Z'),
  };
}

function idOf(digit: string): ImageId {
  const imageId = parseImageId(digit.repeat(64));
  if (!imageId) throw new Error(`not a digit: ${digit}`);
  return imageId;
}
