import { transfer, type Remote } from 'comlink';
import type {
  PictureFailure,
  PictureReader,
  PictureWorker,
  ReadPicture,
} from '../../workers/protocol/pictures.ts';
import { fail, type Outcome } from '../kernel/outcome.ts';
import { oneAtATime } from '../browser/one-at-a-time.ts';
import { withTimeout } from '../browser/with-timeout.ts';
import { workerEndOf, workerOnDemand, type WorkerStart } from './worker-connection.ts';

type Reading = Outcome<ReadPicture, PictureFailure>;

interface ReaderStart extends Partial<WorkerStart> {
  /** How long one picture may take, in milliseconds. */
  readonly patience?: number;
}

export interface ConnectedPictureReader extends PictureReader {
  /** Ends the worker; a later file starts another. */
  close(): void;
}

/**
 * The page's end of the picture worker, which starts with the first file. One picture at a time, for two big
 * photographs in memory at once are too many for a school laptop. A file that ends the worker, or that takes longer
 * than `patience` milliseconds, is a failure; the next one goes to a new worker. No file is to blame for a worker that
 * never ran.
 */
export function connectPictureReader({
  patience = 30_000,
  ...start
}: ReaderStart = {}): ConnectedPictureReader {
  let hasSpoken = false;
  const worker = workerOnDemand<PictureWorker>({
    startWorker,
    ...start,
    onStart(started) {
      hasSpoken = false;
      started.addEventListener('message', () => (hasSpoken = true));
      start.onStart?.(started);
    },
  });
  const inTurn = oneAtATime();

  const read = (ask: (reader: Remote<PictureWorker>) => Promise<Reading>): Promise<Reading> =>
    inTurn(async () => {
      try {
        return await withTimeout(patience, worker.call(ask));
      } catch (error) {
        worker.close();
        return fail(hasSpoken ? lost(error) : unreachable);
      }
    });

  return {
    readFile: (file) => read((reader) => reader.readFile(file)),
    readBitmap: (bitmap) => read((reader) => reader.readBitmap(transfer(bitmap, [bitmap]))),
    close: worker.close,
  };
}

function startWorker(): Worker {
  return new Worker(new URL('../../workers/picture.worker.ts', import.meta.url), {
    type: 'module',
    name: 'pictures',
  });
}

/** A worker that never said a word did not run. A filter or a policy keeps it away, or the network. */
const unreachable: PictureFailure = { code: 'reader-unreachable' };

function lost(error: unknown): PictureFailure {
  if (workerEndOf(error)?.code === 'not-started') return unreachable;
  const late = error instanceof DOMException && error.name === 'TimeoutError';
  return { code: late ? 'too-slow' : 'reader-ended' };
}
