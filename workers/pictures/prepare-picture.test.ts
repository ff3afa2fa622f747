import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mostPixels, prepareBitmap, prepareFile } from './prepare-picture.ts';

/** A canvas that records how it was made. `writes` are the types that it can encode. */
class FakeCanvas {
  static writes = ['image/png', 'image/jpeg', 'image/webp'];
  static made: string[] = [];
  /** One pixel, which stands for all that a canvas holds. */
  static pixel = [20, 40, 60, 255];
  readonly calls: string[] = [];
  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    FakeCanvas.made.push(`${width}×${height}`);
  }
  getContext() {
    const { calls } = this;
    return {
      fillStyle: '',
      fillRect() {
        calls.push(this.fillStyle);
      },
      drawImage: () => calls.push('draw'),
      getImageData: () => ({ data: Uint8ClampedArray.from(FakeCanvas.pixel) }),
    };
  }
  async convertToBlob({ type }: { type: string }) {
    const written = FakeCanvas.writes.includes(type) ? type : 'image/png';
    return new Blob([`${this.calls.join()} ${this.width}×${this.height}`], { type: written });
  }
}

const close = vi.fn();
const decode = vi.fn();

beforeEach(() => {
  FakeCanvas.writes = ['image/png', 'image/jpeg', 'image/webp'];
  FakeCanvas.made = [];
  FakeCanvas.pixel = [20, 40, 60, 255];
  vi.stubGlobal('OffscreenCanvas', FakeCanvas);
  vi.stubGlobal('createImageBitmap', decode);
  vi.stubGlobal('navigator', { deviceMemory: 4 });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetAllMocks();
});

describe('a picture to be kept', () => {
  it('is named by the bytes that are kept, on white', async () => {
    decode.mockResolvedValue(bitmapOf(640, 480));

    const read = await prepareFile(new Blob(['a photograph']));

    expect(read).toMatchObject({ ok: true, value: { width: 640, height: 480 } });
    if (!read.ok) return;
    expect(await read.value.blob.text()).toBe('#fff,draw 640×480');
    expect(read.value.imageId).toBe(await sha256('#fff,draw 640×480'));
    expect(close).toHaveBeenCalledOnce();
  });

  it('is scaled by halves down to 1024 on its longer side', async () => {
    decode.mockResolvedValue(bitmapOf(4000, 3000));
    const read = await prepareFile(new Blob(['a photograph'], { type: 'image/jpeg' }));
    expect(read).toMatchObject({ ok: true, value: { width: 1024, height: 768 } });
    expect(FakeCanvas.made).toEqual(['2000×1500', '1024×768']);
  });

  it('is never enlarged, and a thread stays one pixel wide', async () => {
    expect(await prepareBitmap(bitmapOf(16, 16))).toMatchObject({ value: { width: 16 } });
    expect(await prepareBitmap(bitmapOf(1, 9000))).toMatchObject({
      value: { width: 1, height: 1024 },
    });
  });

  it('is a JPEG where the browser cannot write WebP', async () => {
    FakeCanvas.writes = ['image/png', 'image/jpeg'];
    const read = await prepareBitmap(bitmapOf(64, 64));
    expect(read.ok && read.value.blob.type).toBe('image/jpeg');
  });

  it('is closed even when drawing fails', async () => {
    vi.stubGlobal(
      'OffscreenCanvas',
      class {
        getContext = () => null;
      },
    );
    await expect(prepareBitmap(bitmapOf(64, 64))).rejects.toThrow('no 2d context');
    expect(close).toHaveBeenCalledOnce();
  });
});

describe('a file that cannot be kept', () => {
  it.each(['OffscreenCanvas', 'createImageBitmap'])(
    'is not called damaged by a browser without %s',
    async (missing) => {
      vi.stubGlobal(missing, undefined);
      const tooOld = { ok: false, failure: { code: 'browser-too-old' } };
      expect(await prepareFile(new Blob(['a photograph']))).toMatchObject(tooOld);
      expect(await prepareBitmap(bitmapOf(16, 16))).toMatchObject(tooOld);
      expect(close).toHaveBeenCalledOnce();
    },
  );

  it('is damaged if the browser cannot decode it', async () => {
    decode.mockRejectedValue(new DOMException('cannot be decoded', 'InvalidStateError'));
    expect(await prepareFile(new Blob(['half a photograph']))).toEqual({
      ok: false,
      failure: { code: 'damaged' },
    });
  });

  it('is refused before decoding if it would take too much memory', async () => {
    const header = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x75\x30\0\0\x4e\x20';
    const bytes = Uint8Array.from(header, (character) => character.charCodeAt(0));
    expect(await prepareFile(new Blob([bytes]))).toEqual({
      ok: false,
      failure: { code: 'too-large', width: 30_000, height: 20_000, most: 134 },
    });
    expect(decode).not.toHaveBeenCalled();
  });

  it('is refused if all of it is transparent', async () => {
    FakeCanvas.pixel = [255, 255, 255, 0];
    expect(await prepareBitmap(bitmapOf(64, 64))).toMatchObject({
      ok: false,
      failure: { code: 'nothing-to-see' },
    });
    expect(close).toHaveBeenCalledOnce();
  });

  it('may be as large as an eighth of the memory, and 200 megapixels at most', () => {
    const megapixels = [undefined, 0.5, 2, 4, 8, 64].map((memory) => mostPixels(memory) / 1e6);
    expect(megapixels).toEqual([134, 16, 67, 134, 200, 200]);
  });
});

function bitmapOf(width: number, height: number): ImageBitmap {
  return { width, height, close };
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(digest).toString('hex');
}
