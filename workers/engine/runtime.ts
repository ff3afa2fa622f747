import type * as ort from 'onnxruntime-web';
import asyncifyGlue from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.mjs?url';
import asyncifyWasm from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url';
import jspiGlue from 'onnxruntime-web/ort-wasm-simd-threaded.jspi.mjs?url';
import jspiWasm from 'onnxruntime-web/ort-wasm-simd-threaded.jspi.wasm?url';
import plainGlue from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import plainWasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { succeed, type Outcome } from '../../src/domain/outcome.ts';
import type { EngineFailure } from '../protocol.ts';
import type { RuntimeKind } from './device.ts';
import { engineFails, wordsOf } from './engine-failure.ts';

/** The onnxruntime module, whichever build it is. */
export type Ort = typeof ort;

const builds = {
  wasm: {
    load: () => import('onnxruntime-web/wasm'),
    glue: plainGlue,
    wasm: plainWasm,
  },
  'webgpu-jspi': {
    load: () => import('onnxruntime-web/jspi'),
    glue: jspiGlue,
    wasm: jspiWasm,
  },
  'webgpu-asyncify': {
    load: () => import('onnxruntime-web/webgpu'),
    glue: asyncifyGlue,
    wasm: asyncifyWasm,
  },
} as const;

/**
 * Fetches exactly one build of onnxruntime from the page's own server; its wasm follows with the first session.
 * Fails with `weights-unreachable` if the module cannot be fetched.
 */
export async function loadRuntime(kind: RuntimeKind): Promise<Outcome<Ort, EngineFailure>> {
  const build = builds[kind];
  try {
    const runtime: Ort = await build.load();
    runtime.env.logLevel = 'error';
    runtime.env.wasm.wasmPaths = { mjs: absolute(build.glue), wasm: absolute(build.wasm) };
    runtime.env.wasm.numThreads = threads();
    return succeed(runtime);
  } catch (error) {
    return engineFails('weights-unreachable', `the ${kind} runtime: ${wordsOf(error)}`);
  }
}

/** onnxruntime resolves a relative address against its own chunk, which lies elsewhere. */
function absolute(url: string): string {
  return new URL(url, import.meta.url).href;
}

/** Threads need SharedArrayBuffer, and that needs a cross-origin isolated page. */
function threads(): number {
  if (!globalThis.crossOriginIsolated) return 1;
  return Math.min(4, Math.ceil(navigator.hardwareConcurrency / 2));
}
