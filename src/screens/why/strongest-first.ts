import type { Evidence } from '../../domain/lcl/evidence.ts';

/** The demonstrations sorted by effect. The strongest for the answer comes first, the strongest against it last. */
function strongestFirst(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...evidence].sort((one, other) => other.drop - one.drop);
}

/**
 * The evidence in the order in which it is read. The answer's own pictures come first, because what they did is what a
 * class expects. The pictures of others come after them, whatever they did. Both are sorted by effect.
 */
export function ownFirst(
  evidence: readonly Evidence[],
  isOwn: (evidence: Evidence) => boolean,
): readonly Evidence[] {
  const others = evidence.filter((row) => !isOwn(row));
  return [...strongestFirst(evidence.filter(isOwn)), ...strongestFirst(others)];
}

/** Of the first rows, at most so many show the answer's own pictures where others have an effect to show. */
const OWN = 5;

/** The strongest in either direction, in the order of reading: the answer's own, and some of the others. */
export function firstRows(
  ordered: readonly Evidence[],
  isOwn: (evidence: Evidence) => boolean,
  count: number,
): readonly Evidence[] {
  const strength = ({ drop }: Evidence) => Math.abs(drop);
  const strongest = [...ordered].sort((one, other) => strength(other) - strength(one));
  const own = strongest.filter(isOwn);
  const others = strongest.filter((row) => !isOwn(row));
  const roomForOwn = Math.max(OWN, count - others.length);
  const first = own.slice(0, Math.min(roomForOwn, count));
  const chosen = new Set([...first, ...others.slice(0, count - first.length)]);
  return ordered.filter((row) => chosen.has(row));
}

/** Effects below this (nats) never look strong, because a probability then moves by ten points at most. */
const FAINT = 0.4;

/** The largest effect in either direction. The width of a ribbon is relative to it. */
export function strongestEffect(evidence: readonly Evidence[]): number {
  return Math.max(FAINT, ...evidence.map(({ drop }) => Math.abs(drop)));
}
