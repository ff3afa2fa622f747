import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { runtimeFiles } from '../build/file-content.ts';
import { buildTarget } from '../build/supported-browsers.ts';

const PACKAGE = 'packages/mini';

/** Where the built package lies. */
export const LIBRARY = `${PACKAGE}/dist`;

/** All that a browser fetches of the package beside runtime and weights, in bytes of gzip. */
export const LIBRARY_BUDGET = 60_000;

/** The scripts of the package. Each is one file, because a bundler may not split a worker again. */
const SCRIPTS = ['main', 'worker', 'node'] as const;

/** The files of the runtime that a browser or Node may need. No bundler reads them. */
const RUNTIME =
  /^(?:ort\.(?:wasm|jspi|webgpu)\.min\.mjs|ort-wasm-simd-threaded(?:\.jspi|\.asyncify)?\.(?:mjs|wasm))$/;

/** Bundles the scripts of the package, with the runtime and the licences beside them. */
export async function bundleLibrary(): Promise<void> {
  await rm(LIBRARY, { recursive: true, force: true });
  await mkdir(`${LIBRARY}/runtime`, { recursive: true });
  await Promise.all([...SCRIPTS.map(bundleScript), copyRuntime()]);
  for (const file of ['LICENSE', 'NOTICE']) await cp(file, join(LIBRARY, file));
}

async function bundleScript(name: (typeof SCRIPTS)[number]): Promise<void> {
  const bundle = await rolldown({
    input: `${PACKAGE}/src/${name}.ts`,
    platform: name === 'node' ? 'node' : 'browser',
    transform: {
      target: name === 'node' ? 'node20' : buildTarget,
      define: { __RUNTIME_FILES__: JSON.stringify(runtimeFiles) },
    },
  });
  try {
    await bundle.write({
      file: `${LIBRARY}/${name}.js`,
      format: 'esm',
      minify: true,
      codeSplitting: false,
      comments: { annotation: true, legal: true, jsdoc: false },
    });
  } finally {
    await bundle.close();
  }
}

async function copyRuntime(): Promise<void> {
  const from = 'node_modules/onnxruntime-web/dist';
  for (const file of await readdir(from))
    if (RUNTIME.test(file)) await cp(join(from, file), join(LIBRARY, 'runtime', file));
}

/** The bytes of gzip of each script that a browser fetches. */
export async function librarySizes(): Promise<readonly { file: string; gzipBytes: number }[]> {
  return Promise.all(
    ['main.js', 'worker.js'].map(async (file) => ({
      file,
      gzipBytes: gzipSync(await readFile(join(LIBRARY, file))).length,
    })),
  );
}
