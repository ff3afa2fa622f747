import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The size and hash by which a browser will know that it has the whole file. */
export interface FileContent {
  readonly bytes: number;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

export function contentOf(bytes: Uint8Array): FileContent {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

const runtime = 'node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded';
const wasmOf = (build: string) =>
  contentOf(readFileSync(new URL(`../../${runtime}${build}.wasm`, import.meta.url)));

/** The builds of onnxruntime that the page ships. */
export const runtimeFiles = {
  plain: wasmOf(''),
  jspi: wasmOf('.jspi'),
  asyncify: wasmOf('.asyncify'),
} as const;
