import { succeed, type Outcome } from '../../../src/kernel/outcome.ts';
import { sha256Hex } from '../../../src/kernel/sha256.ts';
import type { EngineFailure } from '../../protocol/engine.ts';
import { obtainFile, type ObtainTools } from '../../files/obtain-file.ts';
import { engineFails } from '../../files/engine-failure.ts';
import { fetchFile, jsonIn, JSON_BYTES, type FetchTools } from '../../files/fetch-file.ts';
import { parseManifest, type Manifest, type ModelFile } from './manifest.ts';

/** The bytes of both graphs, checked against the manifest. */
export interface Weights {
  readonly encoder: Uint8Array<ArrayBuffer>;
  readonly decoder: Uint8Array<ArrayBuffer>;
}

/** A manifest, with the SHA-256 of its bytes. They name the weights, so it stands for the whole model. */
export interface FetchedManifest extends Manifest {
  readonly sha256: string;
}

/** Fetches and reads `manifest.json`; `modelUrl` ends in a slash. */
export async function fetchManifest(
  modelUrl: string,
  tools: FetchTools,
): Promise<Outcome<FetchedManifest, EngineFailure>> {
  const { href: url } = new URL('manifest.json', modelUrl);
  const file = await fetchFile({ url, cache: 'default', atMostBytes: JSON_BYTES }, tools);
  if (!file.ok) return file;
  const json = jsonIn(file.value, url);
  if (!json.ok) return json;
  const manifest = parseManifest(json.value);
  return manifest.ok
    ? succeed({ ...manifest.value, sha256: await sha256Hex(file.value) })
    : engineFails('weights-damaged', manifest.failure);
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
