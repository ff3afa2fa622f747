import { succeed, type Outcome } from '../../../src/kernel/outcome.ts';
import type { EngineFailure } from '../../protocol/engine.ts';
import { obtainFile, type ObtainTools } from '../../files/obtain-file.ts';
import { engineFails } from '../../files/engine-failure.ts';
import { fetchJson, type FetchTools } from '../../files/fetch-file.ts';
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
 * Both graphs at once, kept or fetched, with their sizes and SHA-256 checked. `onBytes` reports the progress of a file.
 * Fails with `weights-unreachable` or `weights-damaged`.
 */
export async function fetchWeights(
  modelUrl: string,
  manifest: Manifest,
  tools: ObtainTools,
  onBytes: (file: string, loadedBytes: number) => void,
): Promise<Outcome<Weights, EngineFailure>> {
  const fetchOne = (file: ModelFile) =>
    obtainFile({ ...file, url: new URL(file.name, modelUrl).href }, tools, (loadedBytes) =>
      onBytes(file.name, loadedBytes),
    );
  const [encoder, decoder] = await Promise.all([
    fetchOne(manifest.encoder),
    fetchOne(manifest.decoder),
  ]);
  if (!encoder.ok) return encoder;
  if (!decoder.ok) return decoder;
  return succeed({ encoder: encoder.value, decoder: decoder.value });
}
