import type { EngineFailure } from '../../../workers/protocol/engine.ts';
import type { Taught } from '../../domain/lcl/link-context.ts';
import type { CandidateScores } from '../../domain/lcl/scores.ts';
import { succeed, type Outcome } from '../../kernel/outcome.ts';
import type { Answerer, TakeFrame } from '../../ports/answerers.ts';

/** How often a changed picture is asked about again after a worker was lost. */
const LOSSES = 2;

/**
 * Scores a picture that was changed for a question of the lab. If the worker is lost, it asks again, because an engine
 * does not repeat what nobody keeps. `null` if the picture is gone meanwhile, which is no failure of the engine.
 */
export async function scoreChanged(
  engine: Pick<Answerer, 'scoreFrame'>,
  frame: TakeFrame,
  taught: Taught,
): Promise<Outcome<CandidateScores | null, EngineFailure>> {
  let scored = await engine.scoreFrame(frame, taught);
  for (let losses = 0; losses < LOSSES && isLost(scored); losses++)
    scored = await engine.scoreFrame(frame, taught);
  return !scored.ok && scored.failure.code === 'superseded' ? succeed(null) : scored;
}

function isLost(outcome: Outcome<unknown, EngineFailure>): boolean {
  return (
    !outcome.ok && ['worker-lost', 'runtime-failed', 'device-lost'].includes(outcome.failure.code)
  );
}
