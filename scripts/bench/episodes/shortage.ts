import { beginnings, type Candidate, type EpisodeShape } from './episode.ts';

/** The reason, in a sentence, why no episode of this shape can be drawn from these concepts. `null` if one can. */
export function shortageOf(
  concepts: readonly Candidate[],
  { ways, shots, queries }: EpisodeShape,
): string | null {
  const each = shots + queries;
  if (beginnings(concepts, ways, each).length > 0) return null;
  const enough = concepts.filter(({ features }) => features.length >= each).length;
  return enough >= ways
    ? `No concept here may meet ${ways - 1} others in one episode.`
    : `${ways} concepts of at least ${each} pictures are needed for these options; there are ${enough}.`;
}
