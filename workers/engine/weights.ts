import { succeed, type Outcome } from '../../src/domain/outcome.ts';
import type { EngineFailure } from '../protocol.ts';
import { sha256Hex } from '../sha256.ts';
import { engineFails } from './engine-failure.ts';
import { fetchFile, fetchJson, type FetchTools } from './fetch-file.ts';
import { parseManifest, type Manifest, type ModelFile } from './manifest.ts';

/** The bytes of both graphs, checked against the manifest. */
export interface Weights {
  readonly encoder: Uint8Array<ArrayBuffer>;
  readonly decoder: Uint8Array<ArrayBuffer>;
}

/** Fetches and reads `manifest.json`; `modelUrl` ends in a slash. */
export async function fetchManifest(
  modelUrl: string,
  tools: FetchTools,
): Promise<Outcome<Manifest, EngineFailure>> {
  const json = await fetchJson(new URL('manifest.json', modelUrl).href, tools);
  if (!json.ok) return json;
  const manifest = parseManifest(json.value);
  return manifest.ok ? manifest : engineFails('weights-damaged', manifest.failure);
}

/**
 * Fetches both graphs at once and checks their sizes and SHA-256. `onProgress` counts the bytes of all files together.
 * Fails with `weights-unreachable` or `weights-damaged`.
 */
export async function fetchWeights(
  modelUrl: string,
  manifest: Manifest,
  tools: FetchTools,
  onProgress: (loadedBytes: number, totalBytes: number) => void,
): Promise<Outcome<Weights, EngineFailure>> {
  const files = [manifest.encoder, manifest.decoder];
  const totalBytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const loaded = new Map<ModelFile, number>();
  const report = throttle(() => {
    onProgress(
      [...loaded.values()].reduce((sum, bytes) => sum + bytes, 0),
      totalBytes,
    );
  });
  const fetchOne = (file: ModelFile) =>
    fetchModelFile(modelUrl, file, tools, (bytes) => {
      loaded.set(file, bytes);
      report(false);
    });
  const [encoder, decoder] = await Promise.all([
    fetchOne(manifest.encoder),
    fetchOne(manifest.decoder),
  ]);
  if (!encoder.ok) return encoder;
  if (!decoder.ok) return decoder;
  report(true);
  return succeed({ encoder: encoder.value, decoder: decoder.value });
}

async function fetchModelFile(
  modelUrl: string,
  file: ModelFile,
  tools: FetchTools,
  onBytes: (loadedBytes: number) => void,
): Promise<Outcome<Uint8Array<ArrayBuffer>, EngineFailure>> {
  const url = new URL(file.name, modelUrl).href;
  const request = { url, atMostBytes: file.bytes, onBytes };
  const checked = await checkFile(file, await fetchFile({ ...request, cache: 'default' }, tools));
  // The browser may have kept a damaged copy for good: ask the server itself once.
  if (checked.ok || checked.failure.code !== 'weights-damaged') return checked;
  return checkFile(file, await fetchFile({ ...request, cache: 'reload' }, tools));
}

async function checkFile(
  file: ModelFile,
  fetched: Outcome<Uint8Array<ArrayBuffer>, EngineFailure>,
): Promise<Outcome<Uint8Array<ArrayBuffer>, EngineFailure>> {
  if (!fetched.ok) return fetched;
  const bytes = fetched.value;
  if (bytes.length !== file.bytes) {
    return engineFails(
      'weights-damaged',
      `${file.name}: ${bytes.length} bytes instead of ${file.bytes}`,
    );
  }
  const digest = await sha256Hex(bytes);
  if (digest !== file.sha256) {
    return engineFails('weights-damaged', `${file.name}: SHA-256 ${digest}`);
  }
  return fetched;
}

/** At most ten calls per second: each crosses to the page. `true` calls at once, for the last. */
function throttle(call: () => void): (last: boolean) => void {
  let calledAt = -Infinity;
  return (last) => {
    const now = performance.now();
    if (!last && now - calledAt < 100) return;
    calledAt = now;
    call();
  };
}
