import { NONE, rank } from '../../lcl/answer.ts';
import { effectOn, type Effect } from '../../lcl/evidence.ts';
import type { CandidateScores } from '../../lcl/scores.ts';
import { saidIn } from '../test-answer.ts';

/** What covering one cell does to the answer. */
export interface CellEffect extends Effect {
  readonly cell: number;
  /** What is said with this cell covered: a label, or {@link NONE} for "not sure". */
  readonly said: string | typeof NONE;
}

/** Where an answer rests: the effect of each cell, when it alone is covered. */
export interface CellFindings {
  /** What came first for the whole picture. The effects are on this candidate. */
  readonly candidate: string | typeof NONE;
  /** What is said about the whole picture at the threshold. */
  readonly said: string | typeof NONE;
  /** In the order of the cells. */
  readonly effects: readonly CellEffect[];
  /** The cells without which something else is said. */
  readonly deciding: readonly CellEffect[];
}

/**
 * Reads the effect of each cell off the scores. `covered` has the scores with each cell covered, in the order of the
 * cells. There may be fewer, if the visitor stopped.
 */
export function cellFindings(
  labels: readonly string[],
  whole: CandidateScores,
  covered: readonly CandidateScores[],
  threshold: number,
): CellFindings {
  const candidate = rank(labels, whole)[0]?.label ?? NONE;
  const said = saidIn(labels, { scores: whole }, threshold);
  const effects = covered.map((scores, cell) => ({
    cell,
    said: saidIn(labels, { scores }, threshold),
    ...effectOn(labels, whole, scores, candidate),
  }));
  return { candidate, said, effects, deciding: effects.filter((effect) => effect.said !== said) };
}

/** The cells that the answer rests on most, the strongest first. A cell without which it is surer is not among them. */
export function strongestCells(
  effects: readonly CellEffect[],
  count: number,
): readonly CellEffect[] {
  return effects
    .filter(({ drop }) => drop > 0)
    .sort((one, other) => other.drop - one.drop)
    .slice(0, count);
}
