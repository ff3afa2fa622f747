import type { Prng } from '../../../src/kernel/prng.ts';
import { pseudoWords } from '../../../src/domain/evaluation/pseudo-words.ts';
import { drawn } from '../../../src/domain/evaluation/draw.ts';

/** The encoded pictures that episodes are drawn from. */
export interface Gallery {
  readonly concepts: readonly GalleryConcept[];
}

export interface GalleryConcept {
  readonly name: string;
  /** One per picture. */
  readonly features: readonly Float32Array[];
  /** The person who drew each picture. */
  readonly hands?: readonly string[];
  /** Names of the concepts that may meet this one in an episode. Without such a list, all may. */
  readonly rivals?: readonly string[];
}

export interface EpisodeShape {
  /** Concepts in an episode. */
  readonly ways: number;
  /** Demonstrations per concept. */
  readonly shots: number;
  /** Queries per concept. */
  readonly queries: number;
}

/** Two hands. The first drew the demonstrations, and the second drew the queries. They may be the same. */
export interface Hands {
  readonly demonstrating: string;
  readonly asking: string;
}

export interface Sampled {
  /** Indices into the gallery's concepts. */
  readonly concepts: readonly number[];
  /** One pseudo-word per concept of the episode. */
  readonly labels: readonly string[];
  /** `concept` is the index in the episode's own `concepts` and `labels`. */
  readonly demonstrations: readonly {
    readonly features: Float32Array;
    readonly label: string;
    readonly concept: number;
  }[];
  readonly queries: readonly { readonly features: Float32Array; readonly concept: number }[];
  /** Present if the episode was drawn by hands. */
  readonly hands?: Hands;
}

/**
 * Draws an episode. It has concepts, demonstrations for each, other pictures of each as queries, and labels that nobody
 * has used before. With `hands`, it uses only pictures by these hands. The gallery must have enough concepts with enough
 * pictures, see {@link beginnings} and {@link byHands}.
 */
export function sampleEpisode(
  gallery: Gallery,
  shape: EpisodeShape,
  prng: Prng,
  hands?: Hands,
): Sampled {
  const { ways, shots, queries } = shape;
  const candidates = hands ? byHands(gallery.concepts, shape, hands) : gallery.concepts;
  const concepts = drawConcepts(candidates, ways, shots + queries, prng);
  const labels = pseudoWords(ways, prng);
  const pictures = concepts.map((concept) =>
    drawPictures(gallery.concepts[concept], shape, prng, hands),
  );
  return {
    concepts,
    labels,
    demonstrations: pictures.flatMap((features, concept) =>
      features
        .slice(0, shots)
        .map((picture) => ({ features: picture, label: labels[concept] ?? '', concept })),
    ),
    queries: pictures.flatMap((features, concept) =>
      features.slice(shots).map((picture) => ({ features: picture, concept })),
    ),
    ...(hands && { hands }),
  };
}

/** The demonstrations of a concept, then its queries. */
function drawPictures(
  concept: GalleryConcept | undefined,
  { shots, queries }: EpisodeShape,
  prng: Prng,
  hands: Hands | undefined,
): Float32Array[] {
  if (!concept) throw new Error('a concept was drawn and is not there');
  const { features, hands: of } = concept;
  if (!hands) return drawn(features, shots + queries, prng);
  const drawnBy = (hand: string) => features.filter((_, picture) => of?.[picture] === hand);
  const { demonstrating, asking } = hands;
  if (demonstrating === asking) return drawn(drawnBy(asking), shots + queries, prng);
  return [...drawn(drawnBy(demonstrating), shots, prng), ...drawn(drawnBy(asking), queries, prng)];
}

/** The part of a concept that decides which episodes it may be in. */
export type Candidate = Pick<GalleryConcept, 'name' | 'rivals' | 'hands'> & {
  readonly features: { readonly length: number };
};

/** Indices of the concepts with which an episode of this many concepts and pictures may begin. */
export function beginnings(
  concepts: readonly Candidate[],
  ways: number,
  pictures: number,
): readonly number[] {
  return [...concepts.keys()].filter(
    (concept) =>
      hasEnough(concepts[concept], pictures) &&
      rivalsOf(concepts, concept, pictures).length >= ways - 1,
  );
}

/** The concepts for an episode by these hands. Each has either exactly enough pictures, or none. */
export function byHands(
  concepts: readonly Candidate[],
  { shots, queries }: Pick<EpisodeShape, 'shots' | 'queries'>,
  { demonstrating, asking }: Hands,
): Candidate[] {
  return concepts.map((concept) => {
    const count = (hand: string) => (concept.hands ?? []).filter((of) => of === hand).length;
    const enough =
      demonstrating === asking
        ? count(asking) >= shots + queries
        : count(demonstrating) >= shots && count(asking) >= queries;
    return { ...concept, features: { length: enough ? shots + queries : 0 } };
  });
}

function rivalsOf(concepts: readonly Candidate[], concept: number, pictures: number): number[] {
  const named = concepts[concept]?.rivals;
  return [...concepts.keys()].filter((other) => {
    const rival = concepts[other];
    return (
      other !== concept &&
      rival !== undefined &&
      hasEnough(rival, pictures) &&
      (named?.includes(rival.name) ?? true)
    );
  });
}

function hasEnough(concept: Candidate | undefined, pictures: number): boolean {
  return (concept?.features.length ?? 0) >= pictures;
}

function drawConcepts(
  concepts: readonly Candidate[],
  ways: number,
  pictures: number,
  prng: Prng,
): number[] {
  const [first] = drawn(beginnings(concepts, ways, pictures), 1, prng);
  if (first === undefined) throw new Error('one was drawn and is not there');
  const others = drawn(rivalsOf(concepts, first, pictures), ways - 1, prng);
  // The order is shuffled once more, because the first place must not always go to the kind that has rivals.
  return drawn([first, ...others], ways, prng);
}
