import { describe, expect, it } from 'vitest';
import { imageId } from '../../domain/testing/made.ts';
import { keptPicture } from './kept-picture.ts';
import { idOfBytes, keptBytes } from './testing/pictures.ts';

describe('a kept picture', () => {
  it('is one whose bytes are what its name says', async () => {
    const blob = keptBytes('a picture');
    expect((await keptPicture(blob, await idOfBytes(blob)))?.type).toBe('image/webp');
    expect(await keptPicture(blob, imageId('abc'))).toBeNull();
    expect(await keptPicture(blob, undefined)).toBeNull();
  });

  it('is of no other kind, and no larger, than the studio keeps', async () => {
    const script = new Blob(['<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>']);
    const giant = keptBytes('giant', 1025);
    expect(await keptPicture(script, await idOfBytes(script))).toBeNull();
    expect(await keptPicture(giant, await idOfBytes(giant))).toBeNull();
    const largest = keptBytes('largest', 1024);
    expect(await keptPicture(largest, await idOfBytes(largest))).not.toBeNull();
  });
});
