import type { Evidence } from '../../domain/lcl/evidence.ts';

/** The demonstrations sorted by effect. The strongest for the answer comes first, the strongest against it last. */
export function strongestFirst(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...evidence].sort((one, other) => other.drop - one.drop);
}

/** Effects below this (nats) never look strong, because a probability then moves by ten points at most. */
const FAINT = 0.4;

/** The largest effect in either direction. The width of a ribbon is relative to it. */
export function strongestEffect(evidence: readonly Evidence[]): number {
  return Math.max(FAINT, ...evidence.map(({ drop }) => Math.abs(drop)));
}
