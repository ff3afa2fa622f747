import { wrap, type Endpoint, type Remote } from 'comlink';
import { fail, succeed, type Outcome } from '../../../src/kernel/outcome.ts';
import type { EngineFailure } from '../../../workers/protocol/engine.ts';
import { unlessAborted } from './calls-in-turn.ts';
import { libraryCalls } from './connect-mini.ts';
import { createMini } from './create-mini.ts';
import { lockGivenBack, locksHere } from './lock-given-back.ts';
import type { Mini, MiniFailure, OpenOptions } from './mini-types.ts';
import type { MiniLibraryWorker } from './protocol.ts';

export type { Outcome } from '../../../src/kernel/outcome.ts';
export type { RankedCandidate } from '../../../src/domain/lcl/answer.ts';
export type { CandidateScores } from '../../../src/domain/lcl/scores.ts';
export type { Device, OpeningEvent } from '../../../workers/protocol/engine.ts';
export type * from './mini-types.ts';
export type { DecodedAnswer } from './protocol.ts';
export { readPrototypes, type Prototypes, type PrototypeConcept } from './prototypes.ts';

/** Whatever the browser can draw: a file, an `<img>`, a `<video>` at this moment, a canvas, pixels. */
export type BrowserPicture = ImageBitmapSource;

/** How a model is opened in a browser. */
export interface BrowserOptions extends OpenOptions {
  /**
   * A worker that runs this package's `worker.js`. Without it, one is started from the file beside this one. Give one
   * where that file lies on another origin, because browsers start no worker from there.
   */
  readonly worker?: Worker;
}

/** Opens the model in a worker. `close` ends the worker, also one that was given. */
export async function openMini({
  modelUrl,
  device,
  onProgress = () => undefined,
  signal,
  worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' }),
}: BrowserOptions): Promise<Outcome<Mini<BrowserPicture>, MiniFailure>> {
  const remote = wrap<MiniLibraryWorker>(worker as Endpoint);
  const engine = libraryCalls(remote);
  const closing = new AbortController();
  const lost = Promise.race([
    whenBroken(worker),
    whenGone(remote, closing.signal),
    remote.deviceLost().then(deviceLost),
  ]);
  const close = () => {
    closing.abort();
    worker.terminate();
  };
  const here = typeof document === 'undefined' ? location.href : document.baseURI;
  const { href } = new URL(modelUrl, here);
  const opening = engine.open(
    { modelUrl: href.endsWith('/') ? href : `${href}/`, ...(device && { device }) },
    onProgress,
  );
  const opened = await unlessAborted(signal, Promise.race([opening, lost.then(fail<MiniFailure>)]));
  if (!opened.ok) {
    close();
    return opened;
  }
  return succeed(createMini({ engine, ready: opened.value, bitmapOf, lost, close }));
}

async function bitmapOf(picture: BrowserPicture): Promise<Outcome<ImageBitmap, MiniFailure>> {
  try {
    return succeed(await createImageBitmap(picture, { imageOrientation: 'from-image' }));
  } catch (error) {
    return fail({ code: 'picture-unreadable', detail: String(error) });
  }
}

function deviceLost(detail: string): EngineFailure {
  return { code: 'device-lost', detail };
}

/** A browser that ends a worker, such as for want of memory, tells the page nothing. The worker's lock does. */
async function whenGone(
  remote: Pick<Remote<MiniLibraryWorker>, 'holdLock'>,
  closed: AbortSignal,
): Promise<EngineFailure> {
  const isGone = await lockGivenBack((name) => remote.holdLock(name), locksHere(), closed);
  if (isGone) return { code: 'worker-lost', detail: 'the worker ended' };
  return new Promise(() => undefined);
}

function whenBroken(worker: Worker): Promise<EngineFailure> {
  return new Promise((resolve) => {
    worker.addEventListener('error', (event) =>
      resolve({ code: 'worker-lost', detail: event.message || 'the worker could not be started' }),
    );
    worker.addEventListener('messageerror', () =>
      resolve({ code: 'worker-lost', detail: 'a message could not be read' }),
    );
  });
}
