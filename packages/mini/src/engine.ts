import { createEngine, type EngineSurroundings } from '../../../workers/mini/create-engine.ts';
import { runtimeFrom, type RuntimeBuilds } from '../../../workers/runtime/load-build.ts';
import { holdLock } from '../../../workers/files/hold-lock.ts';
import { decodeQuestion } from './decode-question.ts';
import type { MiniLibraryWorker } from './protocol.ts';

/** What a worker that runs Mini has to know of the place where it was put. */
export interface WorkerSurroundings extends Omit<EngineSurroundings, 'runtime'> {
  readonly builds: RuntimeBuilds;
}

/** Mini as a worker offers it. Hand the result to comlink's `expose`. */
export function createMiniWorker({ builds, ...place }: WorkerSurroundings): MiniLibraryWorker {
  const { inTurn, ...engine } = createEngine({ ...place, runtime: runtimeFrom(builds) });
  const { decode } = decodeQuestion(inTurn, (...request) => fetch(...request));
  return { ...engine, decode, holdLock };
}
