import type { EngineFailure } from '../../../workers/protocol/engine.ts';
import type { SubsetPlan } from '../../domain/evaluation/subset-plan.ts';
import type { CandidateScores } from '../../domain/lcl/scores.ts';

/** Evidence from subsets of the support set, which is computed on request for the answer in view. */
export type SubsetEvidenceState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'running';
      readonly episodeId: string;
      readonly done: number;
      readonly total: number;
    }
  | {
      readonly kind: 'read';
      readonly episodeId: string;
      readonly plan: SubsetPlan;
      /** In the order of the plan's rows. */
      readonly scores: readonly CandidateScores[];
    }
  | { readonly kind: 'failed'; readonly episodeId: string; readonly failure: EngineFailure };
