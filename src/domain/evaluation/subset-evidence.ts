import { rank, type NONE } from '../lcl/answer.ts';
import type { DemonstrationId } from '../lcl/demonstration.ts';
import type { CandidateScores } from '../lcl/scores.ts';
import type { ShotLevel, SubsetPlan } from './subset-plan.ts';
import { saidIn } from './test-answer.ts';

/** What was said with one demonstration as the only one of its concept. */
export interface AloneReading {
  readonly demonstrationId: DemonstrationId;
  /** A label, or `NONE` for "not sure". */
  readonly said: string | typeof NONE;
  /** Of the candidate that came first with all demonstrations. */
  readonly probability: number;
}

/** In how many of the choices with so many shots the answer stayed. */
interface LevelReading extends Pick<ShotLevel, 'shots' | 'possible'> {
  readonly tried: number;
  readonly stayed: number;
}

/** Evidence from subsets of the support set (decision 0023). */
export interface SubsetEvidence {
  readonly alone: readonly AloneReading[];
  readonly levels: readonly LevelReading[];
  /** The fewest shots at which the answer stayed in at least one choice. `null` if it never did. */
  readonly fewest: number | null;
  /** The fewest shots from which on the answer stayed in every choice that was tried. `null` if there are none. */
  readonly enough: number | null;
}

/** Reads the evidence off the scores, which are in the order of the plan's rows. The threshold is applied here. */
export function subsetEvidence(
  labels: readonly string[],
  full: CandidateScores,
  { alone, levels }: SubsetPlan,
  scores: readonly CandidateScores[],
  threshold: number,
): SubsetEvidence {
  const said = saidIn(labels, { scores: full }, threshold);
  const candidate = rank(labels, full)[0]?.label ?? null;
  let next = alone.length;
  const read = levels.map(({ shots, possible, choices }): LevelReading => {
    const these = scores.slice(next, (next += choices.length));
    const stayed = these.filter((one) => saidIn(labels, { scores: one }, threshold) === said);
    return { shots, possible, tried: choices.length, stayed: stayed.length };
  });
  const lastLost = read.findLastIndex(({ tried, stayed }) => stayed < tried);
  return {
    alone: alone.flatMap(({ demonstrationId }, row) => {
      const one = scores[row];
      if (!one) return [];
      const share = rank(labels, one).find(({ label }) => label === candidate);
      return [
        {
          demonstrationId,
          said: saidIn(labels, { scores: one }, threshold),
          probability: share?.probability ?? 0,
        },
      ];
    }),
    levels: read,
    fewest: read.find(({ stayed }) => stayed > 0)?.shots ?? null,
    enough: read[lastLost + 1]?.shots ?? null,
  };
}
