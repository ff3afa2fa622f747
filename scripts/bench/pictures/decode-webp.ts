import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import decode, { init } from '@jsquash/webp/decode.js';
import type { DecodedPicture } from './read-picture.ts';

let ready: Promise<void> | undefined;

/** Decodes a still WebP. Throws if it is none. */
export async function decodeWebp(bytes: Uint8Array): Promise<DecodedPicture> {
  ready ??= instantiate();
  await ready;
  return decode(Uint8Array.from(bytes).buffer);
}

/** In a browser the decoder would fetch its WebAssembly; Node's fetch reads no files. */
async function instantiate(): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  const wasm = await readFile(resolve('@jsquash/webp/codec/dec/webp_dec.wasm'));
  await init(await WebAssembly.compile(wasm));
}
