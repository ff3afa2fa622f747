import type * as ort from 'onnxruntime-web';
import { fail, succeed, type Outcome } from '../../src/kernel/outcome.ts';
import type { Content } from '../files/file-segments.ts';
import { obtainFile, type ObtainTools } from '../files/obtain-file.ts';
import type { EngineFailure, RuntimeKind } from '../protocol/engine.ts';
import { wordsOf } from '../files/engine-failure.ts';
import { sharesMemory, threads } from './threads.ts';
import { useUnsharedMemory } from './unshared-memory.ts';
import { whyNoScript } from './why-no-script.ts';
import { whyNoWebAssembly } from './why-no-webassembly.ts';

/** The onnxruntime module of whichever build is used. */
export type Ort = typeof ort;

/** One build of onnxruntime, and the addresses of its files. Relative ones are relative to the script that asks. */
export interface RuntimeBuild {
  readonly load: () => Promise<Ort>;
  readonly glue: string;
  readonly wasm: string;
  /** The size and the hash of the wasm. */
  readonly content: Content;
}

/** The builds that whoever ships the engine ships with it. */
export type RuntimeBuilds = Readonly<Record<RuntimeKind, RuntimeBuild>>;

/** How an engine gets its runtime. */
export interface RuntimeTools {
  readonly loadRuntime: (
    kind: RuntimeKind,
    fetching: ObtainTools,
    onBytes: (loadedBytes: number) => void,
  ) => Promise<Outcome<Ort, EngineFailure>>;
  readonly runtimeBytes: (kind: RuntimeKind) => number;
  readonly fetching: ObtainTools;
}

/** The runtime out of these builds. */
export function runtimeFrom(
  builds: RuntimeBuilds,
): Pick<RuntimeTools, 'loadRuntime' | 'runtimeBytes'> {
  return {
    loadRuntime: (kind, fetching, onBytes) => loadBuild(kind, builds[kind], fetching, onBytes),
    // A progress bar must count it before any byte is there.
    runtimeBytes: (kind) => builds[kind].content.bytes,
  };
}

/**
 * Loads exactly one build of onnxruntime from the page's own server, its scripts and its wasm at once. The wasm is fetched
 * here and not left to the first session. So it loads beside the weights, with progress, and is kept like them. A network failure is then not mistaken
 * for a failure of the runtime. Fails with `no-webassembly`, `no-simd`,
 * `weights-unreachable`, `file-refused` or `weights-damaged`.
 */
async function loadBuild(
  kind: RuntimeKind,
  build: RuntimeBuild,
  fetching: ObtainTools,
  onBytes: (loadedBytes: number) => void,
): Promise<Outcome<Ort, EngineFailure>> {
  const hindrance = whyNoWebAssembly();
  if (hindrance) return fail(hindrance);
  const scripts = loadScripts(build);
  // Whether they came matters only once the wasm is here.
  scripts.catch(() => undefined);
  const wasm = await obtainFile(
    { name: `the ${kind} runtime`, url: absolute(build.wasm), ...build.content },
    fetching,
    onBytes,
  );
  if (!wasm.ok) return wasm;
  if (!sharesMemory()) useUnsharedMemory(wasm.value);
  try {
    const runtime = await scripts;
    runtime.env.logLevel = 'error';
    runtime.env.wasm.wasmBinary = wasm.value.buffer;
    runtime.env.wasm.wasmPaths = { mjs: absolute(build.glue) };
    runtime.env.wasm.numThreads = threads();
    return succeed(runtime);
  } catch (error) {
    const detail = `the ${kind} runtime: ${wordsOf(error)}`;
    return fail(await whyNoScript(absolute(build.glue), detail, fetching));
  }
}

/**
 * The build's own script and its glue. Otherwise the first session would fetch the glue. If the network were gone by
 * then, that would look like a failure of the runtime.
 */
async function loadScripts({ load, glue }: RuntimeBuild): Promise<Ort> {
  const [runtime] = await Promise.all([
    load(),
    import(/* @vite-ignore */ /* webpackIgnore: true */ absolute(glue)),
  ]);
  return runtime;
}

/**
 * Frees the 14 to 27 MB of the runtime's wasm. Call it once the sessions exist. The wasm is compiled by then, and only
 * the first session reads it. The runtime's glue code keeps a reference for ever, so the buffer itself is emptied.
 */
export function letBinaryGo({ env }: Ort): void {
  const binary = env.wasm.wasmBinary;
  if (binary instanceof ArrayBuffer && 'structuredClone' in globalThis)
    structuredClone(binary, { transfer: [binary] });
  delete env.wasm.wasmBinary;
}

/** onnxruntime resolves a relative address against its own chunk, which is in another folder. */
function absolute(url: string): string {
  const { url: here } = import.meta;
  return new URL(url, here).href;
}
