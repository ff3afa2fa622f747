import { createEngine, type EngineSurroundings } from '../../../workers/mini/create-engine.ts';
import { runtimeFrom, type RuntimeBuilds } from '../../../workers/runtime/load-build.ts';
import { holdLock } from '../../../workers/files/hold-lock.ts';
import type { MiniInTurn } from '../../../workers/mini/mini-engine.ts';
import type { MiniWorker } from '../../../workers/protocol/mini-engine.ts';

/** What a worker that runs Mini has to know of the place where it was put. */
export interface WorkerSurroundings extends Omit<EngineSurroundings, 'runtime'> {
  readonly builds: RuntimeBuilds;
}

/**
 * Mini as a worker offers it. Hand the calls to comlink's `expose`. `inTurn` is for calls that a worker adds, such as free
 * decoding (`decode-question.ts`), which the page does without.
 */
export function createMiniWorker({ builds, ...place }: WorkerSurroundings): {
  readonly calls: MiniWorker;
  readonly inTurn: MiniInTurn['inTurn'];
} {
  const { inTurn, ...engine } = createEngine({ ...place, runtime: runtimeFrom(builds) });
  return { calls: { ...engine, holdLock }, inTurn };
}
