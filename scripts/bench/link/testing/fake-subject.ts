import type { Gallery } from '../../episodes/episode.ts';
import type { Shown, Subject } from '../../subject/subject.ts';
import { dot } from '../../../../workers/runtime/vectors.ts';

/** How a test's model scores one label. */
type Score = (query: Float32Array, label: string, demonstrations: readonly Shown[]) => number;

export interface FakeSubject extends Subject {
  /** All lists of demonstrations that were ever linked, one for each call. */
  readonly linked: (readonly Shown[])[];
}

/**
 * A subject that scores with the given function. It writes the likeliest label of its demonstrations, or the given text.
 */
export function fakeSubject(
  score: Score,
  {
    none = -100,
    write = (likeliest) => likeliest,
  }: { readonly none?: number; readonly write?: (likeliest: string) => string } = {},
): FakeSubject {
  const linked: (readonly Shown[])[] = [];
  return {
    weights: 'fake',
    pictureSize: 2,
    linked,
    scale: () => new Float32Array(3 * 2 * 2),
    encode: (pictures) => Promise.resolve(pictures.map(() => new Float32Array(CONCEPTS + 1))),
    link(demonstrations) {
      linked.push(demonstrations);
      return Promise.resolve({
        score: (queries, labels) =>
          Promise.resolve(
            queries.map((query) => ({
              labels: labels.map((label) => score(query, label, demonstrations)),
              none,
            })),
          ),
        decode: (queries, only) =>
          Promise.resolve(
            queries.map((query, index) => {
              const seen = demonstrations.filter((_, n) => (only?.[index] ?? n) === n);
              const [best] = seen
                .map(({ label }) => ({ label, score: score(query, label, seen) }))
                .sort((one, other) => other.score - one.score);
              const text = write(best?.label ?? '');
              return {
                kind: 'label',
                text,
                bytes: new TextEncoder().encode(text),
                logProbability: 0,
              };
            }),
          ),
      });
    },
    release: () => Promise.resolve(),
  };
}

/** Scores a label by the demonstration that looks most like the query. */
export const byLikeness: Score = (query, label, demonstrations) =>
  Math.max(
    ...demonstrations
      .filter((shown) => shown.label === label)
      .map(({ features }) => 10 * dot(features, query)),
  );

const CONCEPTS = 6;
const PICTURES = 12;

/**
 * Six concepts of twelve pictures each. The features have one component for each concept, and a small one that tells
 * pictures apart.
 */
export const fakeGallery: Gallery = {
  concepts: Array.from({ length: CONCEPTS }, (_, concept) => ({
    name: `creature ${String(concept)}`,
    features: Array.from({ length: PICTURES }, (__, picture) => {
      const features = new Float32Array(CONCEPTS + 1);
      features[concept] = 1;
      features[CONCEPTS] = picture / 100;
      return features;
    }),
  })),
};

/** The concept that a picture of {@link fakeGallery} shows. */
export function conceptOfFeatures(features: Float32Array): number {
  return features.indexOf(1);
}
