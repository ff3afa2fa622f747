import type { Engine, EngineFailure, ScoringBatch } from '../../workers/protocol/engine.ts';
import type { CandidateScores } from '../domain/lcl/scores.ts';
import type { ImageId } from '../kernel/image-id.ts';
import { succeed, type Outcome } from '../kernel/outcome.ts';
import { isLoss } from './engine-life.ts';
import type { EngineLifecycle } from './engine-lifecycle.ts';
import { SUPERSEDED } from './picture-showing.ts';

/** How often a batch goes on with another worker after one was lost. */
const LOSSES = 2;

/**
 * The most pictures of a call that no call before it had. Mini takes about 50 ms to look at one, so a visitor sees
 * twice a second how far it has come, and a page that is left loses no more than that.
 */
const NEW_PICTURES = 8;

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
  const shown = new Set<ImageId>();
  let losses = 0;
  for (let from = 0; from < rows.length;) {
    if (isStale()) return SUPERSEDED;
    const part = nextPart(rows.slice(from, from + rowsPerCall), shown);
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
      for (const { imageId } of part) shown.add(imageId);
      from += part.length;
      continue;
    }
    if (!isLoss(scored.failure) || ++losses > LOSSES) return scored;
    lifecycle.replace(alive.value, scored.failure);
    // The next worker has seen none of them.
    shown.clear();
  }
  return succeed(null);
}

/** The first rows, up to so many pictures that are not among `shown`. */
function nextPart(rows: ScoringBatch['rows'], shown: ReadonlySet<ImageId>): ScoringBatch['rows'] {
  const fresh = new Set<ImageId>();
  const end = rows.findIndex(({ imageId }) => {
    if (!shown.has(imageId)) fresh.add(imageId);
    return fresh.size > NEW_PICTURES;
  });
  return end < 0 ? rows : rows.slice(0, end);
}
