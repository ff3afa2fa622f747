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
 * Fetches both graphs at once and checks their sizes and SHA-256. `onBytes` says how much of a file is there.
 * Fails with `weights-unreachable` or `weights-damaged`.
 */
export async function fetchWeights(
  modelUrl: string,
  manifest: Manifest,
  tools: FetchTools,
  onBytes: (file: string, loadedBytes: number) => void,
): Promise<Outcome<Weights, EngineFailure>> {
  const fetchOne = (file: ModelFile) =>
    fetchModelFile(modelUrl, file, tools, (loadedBytes) => onBytes(file.name, loadedBytes));
  const [encoder, decoder] = await Promise.all([
    fetchOne(manifest.encoder),
    fetchOne(manifest.decoder),
  ]);
  if (!encoder.ok) return encoder;
  if (!decoder.ok) return decoder;
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
