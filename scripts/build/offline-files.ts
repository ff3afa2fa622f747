import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { contentOf, runtimeFiles, type FileContent } from './file-content.ts';

const MODEL = 'models/mini';

/**
 * The files of the model that the page reads. It never asks for the others beside them, such as the one that spells
 * answers for the bench.
 */
const READ_BY_PAGE = ['encoder.onnx', 'decoder.onnx'];

interface ModelManifest {
  readonly files: Readonly<Record<string, FileContent>>;
}

/**
 * Writes `offline-files.json`. It lists the large files that this version of the page needs, with their places and
 * hashes. The service worker keeps it together with the page, so that each version knows its own files.
 */
export function offlineFiles(): Plugin {
  return {
    name: 'offline-files',
    apply: 'build',
    // Read from the disk when everything is written, because the wasm files belong to a worker's bundle and not to the
    // page's.
    writeBundle({ dir }) {
      if (dir === undefined) throw new Error('the build has no folder');
      const listing = { model: modelFiles(dir), runtimes: runtimesIn(dir) };
      writeFileSync(join(dir, 'offline-files.json'), `${JSON.stringify(listing, null, 2)}\n`);
    },
  };
}

function modelFiles(dist: string) {
  const text = readFileSync(join(dist, MODEL, 'manifest.json'), 'utf8');
  const { files } = JSON.parse(text) as ModelManifest;
  return READ_BY_PAGE.map((name) => {
    const named = files[name];
    if (!named) throw new Error(`the manifest names no ${name}`);
    const { bytes, sha256 } = named;
    const url = `${MODEL}/${name}`;
    const found = contentOf(readFileSync(join(dist, url)));
    if (found.sha256 !== sha256) throw new Error(`${url} is not what its manifest names`);
    return { name, url, bytes, sha256 };
  });
}

function runtimesIn(dist: string) {
  const built = readdirSync(join(dist, 'assets'))
    .filter((name) => name.endsWith('.wasm'))
    .map((name) => ({
      url: `assets/${name}`,
      ...contentOf(readFileSync(join(dist, 'assets', name))),
    }));
  const runtime = (name: string, { sha256 }: FileContent) => {
    const file = built.find((one) => one.sha256 === sha256);
    if (!file) throw new Error(`the build has no wasm for the runtime ${name}`);
    return { name, ...file };
  };
  return {
    wasm: runtime('wasm', runtimeFiles.plain),
    'webgpu-jspi': runtime('webgpu-jspi', runtimeFiles.jspi),
    'webgpu-asyncify': runtime('webgpu-asyncify', runtimeFiles.asyncify),
  };
}
