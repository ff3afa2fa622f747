import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import decode, { init } from '@jsquash/webp/decode.js';
import { fail, succeed, type Outcome } from '../../../src/kernel/outcome.ts';
import { sniffPicture } from '../../../src/pictures/read/sniff-picture.ts';
import { drawEmbedded, drawSvg } from './draw-svg.ts';
import type { DecodedPicture, PictureRefusal } from './picture-source.ts';

/**
 * Reads PNG, JPEG, GIF (its first frame), WebP or SVG, recognised by the first bytes. It ignores the orientation that a
 * camera wrote into a JPEG. Fails with `not-a-picture` (other formats included) or `damaged`.
 */
export async function decodePictureFile(
  path: string,
): Promise<Outcome<DecodedPicture, PictureRefusal>> {
  const bytes = await readFile(path);
  const kind = sniffPicture(bytes);
  try {
    switch (kind) {
      case 'svg':
        return succeed(drawSvg(bytes.toString()));
      case 'png':
      case 'jpeg':
      case 'gif':
        return succeed(drawEmbedded(bytes, `image/${kind}`));
      case 'webp':
        return succeed(await decodeWebp(bytes));
      default:
        return fail('not-a-picture');
    }
  } catch {
    return fail('damaged');
  }
}

let ready: Promise<void> | undefined;

/** Decodes a still WebP. Throws if it is none. */
async function decodeWebp(bytes: Uint8Array): Promise<DecodedPicture> {
  ready ??= instantiate();
  await ready;
  return decode(Uint8Array.from(bytes).buffer);
}

/** In a browser the decoder would fetch its WebAssembly, but Node's fetch cannot read files. */
async function instantiate(): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  const wasm = await readFile(resolve('@jsquash/webp/codec/dec/webp_dec.wasm'));
  await init(await WebAssembly.compile(wasm));
}
