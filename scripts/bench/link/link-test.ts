import type { Gallery } from '../episodes/episode.ts';
import type { Subject } from '../subject/subject.ts';

export interface LinkTestOptions {
  readonly episodes: number;
  readonly seed: number;
}

/**
 * A test of the link between demonstrations and query. It changes the demonstrations, and the answers must change
 * accordingly. Returns figures, as shares in 0..1, that can be written as JSON.
 */
export type LinkTest<Figures> = (
  subject: Subject,
  gallery: Gallery,
  options: LinkTestOptions,
) => Promise<Figures>;

/** Queries per concept in an episode of a link test. */
export const QUERIES = 2;
