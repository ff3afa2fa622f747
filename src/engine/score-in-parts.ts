import type { Engine, EngineFailure, ScoringBatch } from '../../workers/protocol/engine.ts';
import type { CandidateScores } from '../domain/lcl/scores.ts';
import { succeed, type Outcome } from '../kernel/outcome.ts';
import { isLoss } from './engine-life.ts';
import type { EngineLifecycle } from './engine-lifecycle.ts';
import { SUPERSEDED } from './picture-showing.ts';

/** How often a batch goes on with another worker after one was lost. */
const LOSSES = 2;

interface Parts {
  readonly rowsPerCall: number;
  /** Is given the scores of the next rows, in their order. */
  readonly onScored: (scores: readonly CandidateScores[]) => void;
  readonly signal?: AbortSignal;
}

/**
 * Scores a batch in calls of a few rows, so that a question never waits long and partial results stay. Fails with
 * `superseded` once the signal says so, or as the engine does.
 */
export async function scoreInParts<Supervised extends Engine>(
  lifecycle: EngineLifecycle<Supervised>,
  { taught, rows }: ScoringBatch,
  { rowsPerCall, onScored, signal }: Parts,
): Promise<Outcome<null, EngineFailure>> {
  const isStale = () => signal?.aborted === true;
  const demonstrated = taught.supportSet.map(({ imageId }) => imageId);
  let losses = 0;
  for (let from = 0; from < rows.length;) {
    if (isStale()) return SUPERSEDED;
    const part = rows.slice(from, from + rowsPerCall);
    const alive = await lifecycle.untilReady();
    if (!alive.ok) return alive;
    const imageIds = [...demonstrated, ...part.map(({ imageId }) => imageId)];
    const scored = await alive.value.ask(
      {
        imageIds,
        step: 'scoring a batch',
        run: (engine) => engine.scoreBatch({ taught, rows: part }),
      },
      isStale,
    );
    if (isStale()) return SUPERSEDED;
    if (scored.ok) {
      lifecycle.answered();
      onScored(scored.value);
      from += part.length;
      continue;
    }
    if (!isLoss(scored.failure) || ++losses > LOSSES) return scored;
    lifecycle.replace(alive.value, scored.failure);
  }
  return succeed(null);
}
