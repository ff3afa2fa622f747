import type { Marker } from '../lcl/concept.ts';
import type { LinkContext } from '../lcl/link-context.ts';
import type { Scores } from '../lcl/scores.ts';

/** The meaning of a label at the time of the question. Concepts are renamed and deleted, but episodes never change. */
export interface TaughtConcept {
  readonly label: string;
  readonly name: string;
  readonly marker: Marker;
}

/** Link context, scores, and which engine gave them: an immutable record. */
export interface Episode {
  readonly id: string;
  /** Milliseconds since 1970, UTC. */
  readonly askedAt: number;
  readonly linkContext: LinkContext;
  readonly concepts: readonly TaughtConcept[];
  readonly scores: Scores;
  readonly engine: {
    readonly modelName: string;
    readonly device: string;
    readonly milliseconds: number;
  };
}

/** The meanings of the labels. An episode's answer needs nothing else to be named. */
export type Named = Pick<Episode, 'concepts'>;

/** The concept that a label of this episode stood for. */
export function conceptOf(episode: Named, label: string): TaughtConcept {
  const concept = episode.concepts.find((taught) => taught.label === label);
  if (!concept) throw new Error(`the episode has no concept for the label "${label}"`);
  return concept;
}
