import { planSubsets, subsetRows, type SubsetPlan } from '../../domain/evaluation/subset-plan.ts';
import { rank } from '../../domain/lcl/answer.ts';
import type { CandidateScores } from '../../domain/lcl/scores.ts';
import type { Episode } from '../../domain/session/episode.ts';
import { startTask, type Place } from '../ask/start-task.ts';
import { isByAnother } from '../store/engines-state.ts';
import type { SubsetEvidenceState } from '../store/subset-evidence-state.ts';
import type { Tools } from '../store/tools.ts';

const SUBSETS: Place<SubsetEvidenceState> = {
  read: ({ subsetEvidence }) => subsetEvidence,
  write: (subsetEvidence) => ({ subsetEvidence }),
};

/** The most choices of one size. Mini answers so many in a moment. */
const MOST = 128;
/** The same of a model that reads everything anew for each. */
const MOST_IN_ORDER = 6;

/** The subsets that are asked about for an answer. */
export function subsetsOf({ linkContext, scores }: Episode): SubsetPlan {
  const { supportSet, labels, orderSeed } = linkContext;
  const candidate = rank(labels, scores.full)[0]?.label ?? null;
  return planSubsets(supportSet, candidate, orderSeed === undefined ? MOST : MOST_IN_ORDER);
}

/**
 * Has the engine that answered do so again from each picture alone, and from fewer pictures of each concept. The answer
 * stays. A question of the visitor goes first, and `stopReadingSubsets` ends it.
 */
export async function readSubsets(
  { store, engine }: Pick<Tools, 'store' | 'engine'>,
  episode: Episode,
): Promise<void> {
  if (isByAnother(episode, store.getState())) return;
  const { id: episodeId, linkContext } = episode;
  const { query, ...taught } = linkContext;
  const plan = subsetsOf(episode);
  const rows = subsetRows(plan).map((shown) => ({ imageId: query.imageId, shown }));
  const scores: CandidateScores[] = [];
  const progress = () =>
    ({ kind: 'running', episodeId, done: scores.length, total: rows.length }) as const;
  const task = startTask<SubsetEvidenceState>(store, SUBSETS, progress());
  await task.turn();
  if (!task.isCurrent()) return;
  const take = (came: readonly CandidateScores[]) => {
    scores.push(...came);
    task.update(progress);
  };
  const outcome = await engine.scoreBatch({ taught, rows }, take, task.signal);
  task.finish(() => {
    if (outcome.ok) return { subsetEvidence: { kind: 'read', episodeId, plan, scores } };
    const { failure } = outcome;
    const isWithdrawn = failure.code === 'superseded';
    return {
      subsetEvidence: isWithdrawn ? { kind: 'none' } : { kind: 'failed', episodeId, failure },
    };
  });
}

/** Ends it. Nothing of it is kept, because a part of the choices says nothing of the others. */
export function stopReadingSubsets({ store }: Pick<Tools, 'store'>): void {
  store.setState({ subsetEvidence: { kind: 'none' } });
}
