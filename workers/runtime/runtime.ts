import asyncifyGlue from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.mjs?url';
import asyncifyWasm from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url';
import jspiGlue from 'onnxruntime-web/ort-wasm-simd-threaded.jspi.mjs?url';
import jspiWasm from 'onnxruntime-web/ort-wasm-simd-threaded.jspi.wasm?url';
import plainGlue from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import plainWasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import type { Content } from '../files/file-segments.ts';
import { runtimeFrom, type RuntimeBuilds } from './load-build.ts';

export type { Ort, RuntimeTools } from './load-build.ts';

/** Sizes and hashes of the builds' wasm files, measured by vite.config.ts on the files that it ships. */
declare const __RUNTIME_FILES__: Readonly<Record<'plain' | 'jspi' | 'asyncify', Content>>;

/** The builds that the page ships. */
export const builds: RuntimeBuilds = {
  wasm: {
    load: () => import('onnxruntime-web/wasm'),
    glue: plainGlue,
    wasm: plainWasm,
    content: __RUNTIME_FILES__.plain,
  },
  'webgpu-jspi': {
    load: () => import('onnxruntime-web/jspi'),
    glue: jspiGlue,
    wasm: jspiWasm,
    content: __RUNTIME_FILES__.jspi,
  },
  'webgpu-asyncify': {
    load: () => import('onnxruntime-web/webgpu'),
    glue: asyncifyGlue,
    wasm: asyncifyWasm,
    content: __RUNTIME_FILES__.asyncify,
  },
};

export const { loadRuntime, runtimeBytes } = runtimeFrom(builds);
