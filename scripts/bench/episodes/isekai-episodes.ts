import { paperDemonstrations } from '../../../src/domain/evaluation/paper-experiment.ts';
import type { Sampled } from './episode.ts';
import type { IsekaiRecord } from '../../../src/files/import/parse-isekai.ts';

/**
 * The episode of a record as the paper's evaluation builds it, with the demonstrations of the page's Paper experiment. It
 * has the first `shots` pictures of either list under the names of the file, and one query. `null` if the lists are too short, or if a picture that it needs could not be read.
 */
export function isekaiEpisode(
  record: IsekaiRecord,
  shots: number,
  featuresOf: ReadonlyMap<string, Float32Array>,
): Sampled | null {
  const { query, names: labels, concept } = record;
  // The seed says which labels are wrong, and none is here.
  const demonstrations = paperDemonstrations(record, 'linked', 0, shots).flatMap(
    ({ picture, label }) => {
      const features = featuresOf.get(picture);
      return features ? [{ features, label, concept: labels.indexOf(label) }] : [];
    },
  );
  const asked = featuresOf.get(query);
  if (!asked || demonstrations.length < shots * labels.length) return null;
  return { concepts: [0, 1], labels, demonstrations, queries: [{ features: asked, concept }] };
}

/** Every picture that the records need for so many shots, once. */
export function isekaiPictures(records: readonly IsekaiRecord[], shots: number): readonly string[] {
  return [
    ...new Set(
      records.flatMap(({ query, pictures }) => [
        query,
        ...pictures.flatMap((paths) => paths.slice(0, shots)),
      ]),
    ),
  ].sort();
}
