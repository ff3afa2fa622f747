import type { Content } from '../../../workers/files/file-segments.ts';
import type { Ort, RuntimeBuild, RuntimeBuilds } from '../../../workers/runtime/load-build.ts';

/** Sizes and hashes of the wasm files, measured by the build of the package. */
declare const __RUNTIME_FILES__: Readonly<Record<'plain' | 'jspi' | 'asyncify', Content>>;

function build(
  { href: module }: URL,
  { href: glue }: URL,
  { href: wasm }: URL,
  content: Content,
): RuntimeBuild {
  const load = () => import(/* @vite-ignore */ /* webpackIgnore: true */ module) as Promise<Ort>;
  return { load, glue, wasm, content };
}

/**
 * The runtime as it lies in `runtime/` beside the package's scripts. The addresses are written out, because bundlers find
 * and copy only files that are named so. No bundler reads what is inside them.
 */
export function buildsBesideScript(): RuntimeBuilds {
  return {
    wasm: build(
      new URL('./runtime/ort.wasm.min.mjs', import.meta.url),
      new URL('./runtime/ort-wasm-simd-threaded.mjs', import.meta.url),
      new URL('./runtime/ort-wasm-simd-threaded.wasm', import.meta.url),
      __RUNTIME_FILES__.plain,
    ),
    'webgpu-jspi': build(
      new URL('./runtime/ort.jspi.min.mjs', import.meta.url),
      new URL('./runtime/ort-wasm-simd-threaded.jspi.mjs', import.meta.url),
      new URL('./runtime/ort-wasm-simd-threaded.jspi.wasm', import.meta.url),
      __RUNTIME_FILES__.jspi,
    ),
    'webgpu-asyncify': build(
      new URL('./runtime/ort.webgpu.min.mjs', import.meta.url),
      new URL('./runtime/ort-wasm-simd-threaded.asyncify.mjs', import.meta.url),
      new URL('./runtime/ort-wasm-simd-threaded.asyncify.wasm', import.meta.url),
      __RUNTIME_FILES__.asyncify,
    ),
  };
}
