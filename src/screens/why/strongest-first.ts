import type { Evidence } from '../../domain/lcl/evidence.ts';

/** What spoke for the answer most strongly first, what spoke against it last. */
export function strongestFirst(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...evidence].sort((one, other) => other.drop - one.drop);
}

/** Effects below this (nats) are never drawn as if they were strong: a probability moves by ten points at most. */
const FAINT = 0.4;

/** The largest effect in either direction; the ribbons' widths are shares of it. */
export function strongestEffect(evidence: readonly Evidence[]): number {
  return Math.max(FAINT, ...evidence.map(({ drop }) => Math.abs(drop)));
}
