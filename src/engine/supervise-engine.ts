import type {
  Device,
  EngineFailure,
  EngineReady,
  EngineState,
  OpeningEvent,
  OpenRequest,
} from '../../workers/protocol.ts';
import type { ImageId } from '../domain/image-id.ts';
import type { LinkContext } from '../domain/link-context.ts';
import { fail, succeed, type Outcome } from '../domain/outcome.ts';
import type { Scores } from '../domain/scores.ts';
import type { EngineConnection } from './engine-connection.ts';
import { beginLife, isLoss, SUPERSEDED, type EngineLife, type PictureStore } from './engine-life.ts';
import { createOpenQuestion, type OpenQuestion } from './open-question.ts';
import type { Patience } from './watch-engine.ts';

export interface Supervision {
  readonly connect: () => EngineConnection;
  readonly pictures: PictureStore;
  readonly onState: (state: EngineState) => void;
  readonly open: OpenRequest;
  readonly patience?: Patience;
}

/** The engine as the page's acts use it: it waits for the model, shows it what it has not seen, and recovers. */
export interface EngineSupervisor {
  /** Starts a worker; with a device, one that is forced onto it, also in the place of a running one. */
  start(device?: Device): void;
  /**
   * Asks once the engine is ready. A later question displaces this one, and so does the signal: `superseded`. If the worker
   * is lost, the question is asked once more; a further loss is its answer.
   */
  answer(linkContext: LinkContext, signal?: AbortSignal): Promise<Outcome<Scores, EngineFailure>>;
  /** Encodes a picture ahead of a question, one at a time. */
  see(imageId: ImageId): Promise<Outcome<null, EngineFailure>>;
  /** Starts anew after `failed`. */
  retry(): void;
  close(): void;
}

/** More losses than this without an answer between them, and recovering is a loop that drains a battery. */
const RECOVERIES_IN_A_ROW = 2;
/** As many losses on WebGPU, and WebAssembly takes over. */
const LOSSES_ON_WEBGPU = 2;
const PATIENCE: Patience = { openingMs: 120_000, callMs: 120_000 };
const CLOSED = fail<EngineFailure>({ code: 'worker-lost', detail: 'the engine was closed' });

export function superviseEngine({
  connect,
  pictures,
  onState,
  open,
  patience = PATIENCE,
}: Supervision): EngineSupervisor {
  let state: EngineState = { kind: 'absent' };
  let life: EngineLife | null = null;
  let device = open.device;
  /** What this life computes on, as far as it has said. */
  let deviceInUse: Device | null = null;
  let leftWebgpuBecause: string | null = null;
  let lossesInARow = 0;
  let lossesOnWebgpu = 0;
  let question: OpenQuestion | null = null;
  let lastShownAhead: Promise<unknown> = Promise.resolve();
  let waiting: ((outcome: Outcome<EngineLife, EngineFailure>) => void)[] = [];

  function change(next: EngineState): void {
    state = next;
    onState(next);
  }

  function settleWaiting(outcome: Outcome<EngineLife, EngineFailure>): void {
    const settled = waiting;
    waiting = [];
    for (const settle of settled) settle(outcome);
  }

  function begin(): void {
    let begun: EngineLife;
    try {
      begun = beginLife(connect(), pictures, patience);
    } catch (error) {
      giveUp({ code: 'worker-lost', detail: error instanceof Error ? error.message : String(error) });
      return;
    }
    life = begun;
    deviceInUse = null;
    void begun.over.then((failure) => replace(begun, failure));
    const request = { modelUrl: open.modelUrl, ...(device && { device }) };
    void begun.open(request, (event) => onOpening(begun, event)).then((opened) => {
      if (life !== begun) return;
      if (opened.ok) becomeReady(begun, opened.value);
      else if (isLoss(opened.failure)) replace(begun, opened.failure);
      else giveUp(opened.failure);
    });
  }

  function onOpening(begun: EngineLife, event: OpeningEvent): void {
    if (life !== begun) return;
    if ('device' in event) deviceInUse = event.device;
    // The visitor knows the way from the first time: while recovering, that is what is said.
    if (state.kind !== 'recovering') change(event);
  }

  function becomeReady(begun: EngineLife, ready: EngineReady): void {
    deviceInUse = ready.device;
    const fellBackBecause = ready.fellBackBecause ?? leftWebgpuBecause;
    change({ kind: 'ready', ...ready, fellBackBecause });
    settleWaiting(succeed(begun));
  }

  /** Puts another worker in the place of one that is lost, unless that has been tried enough. */
  function replace(lost: EngineLife, failure: EngineFailure): void {
    if (life !== lost) return;
    const wasOpening = state.kind !== 'ready' && state.kind !== 'answering';
    life = null;
    lost.end();
    lossesInARow++;
    if (deviceInUse === 'webgpu') {
      lossesOnWebgpu++;
      // A GPU that rejects while it is set up will reject again.
      const rejected = wasOpening && failure.code === 'runtime-failed';
      if (rejected || lossesOnWebgpu >= LOSSES_ON_WEBGPU) {
        device = 'wasm';
        leftWebgpuBecause = failure.detail;
      }
    }
    const askedEnough = question !== null && question.isUnderWay && question.timesAsked > 1;
    if (question) question.isUnderWay = false;
    if (askedEnough || lossesInARow > RECOVERIES_IN_A_ROW) {
      giveUp(failure);
      return;
    }
    change({ kind: 'recovering', attempt: lossesInARow, failure });
    begin();
  }

  function giveUp(failure: EngineFailure): void {
    life?.end();
    life = null;
    change({ kind: 'failed', failure });
    settleWaiting(fail(failure));
  }
