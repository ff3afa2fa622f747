import type { Remote } from 'comlink';
import type { CreatureWorker } from '../../workers/protocol/creatures.ts';
import { withTimeout } from '../browser/with-timeout.ts';
import { fail, succeed, type Outcome } from '../kernel/outcome.ts';
import type { Creatures, DrawingFailure } from '../ports/creatures.ts';
import { workerEndOf, workerOnDemand, type WorkerStart } from './worker-connection.ts';

interface DrawerStart extends Partial<WorkerStart> {
  /** How long one experiment may take, in milliseconds. */
  readonly patience?: number;
}

/** The page's end of the worker that draws creatures. It starts with the first drawing. */
export function connectCreatureDrawer({
  patience = 30_000,
  ...start
}: DrawerStart = {}): Creatures {
  const worker = workerOnDemand<CreatureWorker>({ startWorker, ...start });

  const drawing = async <Drawing>(
    ask: (drawer: Remote<CreatureWorker>) => Promise<Drawing>,
  ): Promise<Outcome<Drawing, DrawingFailure>> => {
    try {
      return succeed(await withTimeout(patience, worker.call(ask)));
    } catch (error) {
      worker.close();
      const isAbsent = workerEndOf(error)?.code === 'not-started';
      return fail(isAbsent ? 'drawer-unreachable' : 'drawing-broke-off');
    }
  };

  return {
    draw: (request) => drawing((drawer) => drawer.draw(request)),
    drawFaces: (request) => drawing((drawer) => drawer.drawFaces(request)),
  };
}

function startWorker(): Worker {
  return new Worker(new URL('../../workers/creature.worker.ts', import.meta.url), {
    type: 'module',
    name: 'creatures',
  });
}
