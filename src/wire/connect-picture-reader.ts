import { releaseProxy, transfer, wrap, type Remote } from 'comlink';
import type { PictureReader, ReadPicture, PictureFailure } from '../../workers/protocol/engine.ts';
import { fail, type Outcome } from '../kernel/outcome.ts';
import { oneAtATime } from '../browser/one-at-a-time.ts';
import { within } from '../browser/within.ts';

type Reading = Outcome<ReadPicture, PictureFailure>;

interface ReaderTools {
  readonly startWorker?: () => Worker;
  readonly patience?: number;
  /** Who listens to what the worker says of its own accord. */
  readonly onStart?: (worker: Worker) => void;
}

interface Connection {
  readonly reader: Remote<PictureReader>;
  /** Settles as the call does, or rejects when the worker ends. */
  readonly unlessEnded: <Value>(call: Promise<Value>) => Promise<Value>;
  readonly close: () => void;
}

export interface ConnectedPictureReader extends PictureReader {
  /** Ends the worker; a later file starts another. */
  close(): void;
}

/**
 * The page's end of the picture worker, which starts with the first file. One picture at a time, for two big
 * photographs in memory at once are too many for a school laptop. A file that ends the worker, or that takes longer
 * than `patience` milliseconds, is `damaged`; the next one goes to a new worker.
 */
export function connectPictureReader({
  startWorker = startPictureWorker,
  patience = 30_000,
  onStart,
}: ReaderTools = {}): ConnectedPictureReader {
  const inTurn = oneAtATime();
  let connection: Connection | null = null;

  function close(): void {
    connection?.close();
    connection = null;
  }

  function start(): Connection {
    const worker = startWorker();
    onStart?.(worker);
    return connect(worker);
  }

  function read(ask: (reader: Remote<PictureReader>) => Promise<Reading>): Promise<Reading> {
    return inTurn(async () => {
      try {
        connection ??= start();
        const { reader, unlessEnded } = connection;
        return await within(patience, unlessEnded(ask(reader)));
      } catch (error) {
        close();
        return fail(lost(error));
      }
    });
  }

  return {
    readFile: (file) => read((reader) => reader.readFile(file)),
    readBitmap: (bitmap) => read((reader) => reader.readBitmap(transfer(bitmap, [bitmap]))),
    close,
  };
}

function startPictureWorker(): Worker {
  return new Worker(new URL('../../workers/picture.worker.ts', import.meta.url), {
    type: 'module',
    name: 'pictures',
  });
}

function connect(worker: Worker): Connection {
  const reader = wrap<PictureReader>(worker);
  // Calls wait here and not at one promise of the worker's end, which would keep the picture of every call until then.
  const underWay = new Set<(reason: Error) => void>();
  let ending: Error | null = null;
  const end = () => {
    ending ??= new Error('the picture worker ended');
    for (const reject of underWay) reject(ending);
  };
  const unlessEnded = async <Value>(call: Promise<Value>): Promise<Value> => {
    let stop: (reason: Error) => void = () => undefined;
    try {
      return await new Promise<Value>((resolve, reject) => {
        stop = reject;
        underWay.add(stop);
        if (ending) reject(ending);
        call.then(resolve, reject);
      });
    } finally {
      underWay.delete(stop);
    }
  };
  worker.addEventListener('error', end);
  worker.addEventListener('messageerror', end);
  return {
    reader,
    unlessEnded,
    close: () => {
      end();
      reader[releaseProxy]();
      worker.terminate();
    },
  };
}

function lost(error: unknown): PictureFailure {
  const late = error instanceof DOMException && error.name === 'TimeoutError';
  const what = late ? 'takes too long to read' : 'could not be read to its end';
  return { code: 'damaged', reason: `the picture ${what}; it may be damaged or too large` };
}
