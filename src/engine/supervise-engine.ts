import type {
  Device,
  Engine,
  EngineFailure,
  EngineReady,
  OpeningEvent,
} from '../../workers/protocol/engine.ts';
import type { EngineState } from '../ports/engine-state.ts';
import { imageIdsOf } from '../domain/lcl/link-context.ts';
import { fail, succeed, type Outcome } from '../kernel/outcome.ts';
import { beginLife, isLoss, SUPERSEDED, type EngineLife, type EngineCall } from './engine-life.ts';
import type { EngineSupervisor, Supervision } from './engine-supervisor.ts';
import { createEncoderInUse } from './encoder-in-use.ts';
import { createOpenQuestion, type OpenQuestion } from './open-question.ts';
import { createRecoveryPolicy } from './recovery-policy.ts';
import type { Patience } from './watch-engine.ts';

export type { EngineSupervisor, Supervision } from './engine-supervisor.ts';

const PATIENCE: Patience = { openingMs: 120_000, callMs: 120_000 };
const CLOSED = fail<EngineFailure>({ code: 'worker-lost', detail: 'the engine was closed' });

export function superviseEngine<Supervised extends Engine = Engine>({
  connect,
  pictures,
  onState,
  open,
  worksWithout = false,
  patience = PATIENCE,
}: Supervision<Supervised>): EngineSupervisor<Supervised> {
  let state: EngineState = { kind: 'absent' };
  let life: EngineLife<Supervised> | null = null;
  let deviceInUse: Device | null = null;
  let forced = open.device;
  let policy = createRecoveryPolicy(forced);
  let pretrainedEncoder = createEncoderInUse(open.pretrained ?? null);
  let isClosed = false;
  let lastLoss: EngineFailure | null = null;
  let question: OpenQuestion | null = null;
  let shownAhead: Promise<unknown> = Promise.resolve();
  let waiting: ((outcome: Outcome<EngineLife<Supervised>, EngineFailure>) => void)[] = [];

  function change(next: EngineState): void {
    state = next;
    onState(next);
  }

  function settleWaiting(outcome: Outcome<EngineLife<Supervised>, EngineFailure>): void {
    const settled = waiting;
    waiting = [];
    for (const settle of settled) settle(outcome);
  }

  function begin(): void {
    deviceInUse = null;
    if (state.kind !== 'recovering') change({ kind: 'probing' });
    let begun: EngineLife<Supervised>;
    try {
      begun = beginLife(connect(), pictures, patience);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      stop({ code: 'worker-lost', detail });
      return;
    }
    life = begun;
    void begun.over.then((failure) => replace(begun, failure));
    const { device } = policy;
    const { pretrained } = pretrainedEncoder;
    const request = {
      modelUrl: open.modelUrl,
      ...(pretrained && { pretrained }),
      ...(device && { device }),
    };
    void begun
      .open(request, (event) => follow(begun, event))
      .then((opened) => {
        if (life !== begun) return;
        if (opened.ok) welcome(begun, opened.value);
        else if (isLoss(opened.failure)) replace(begun, opened.failure);
        // What does not run on the processor is not there because the GPU went away: that is what must be said.
        else stop((policy.leftWebgpuBecause !== null && lastLoss) || opened.failure);
      });
  }

  function follow(begun: EngineLife<Supervised>, event: OpeningEvent): void {
    if (life !== begun) return;
    if ('device' in event) deviceInUse = event.device;
    // What matters to a visitor while the engine recovers is that it does.
    if (state.kind !== 'recovering') change(event);
  }

  function welcome(begun: EngineLife<Supervised>, ready: EngineReady): void {
    deviceInUse = ready.device;
    const fellBackBecause = ready.fellBackBecause ?? policy.leftWebgpuBecause;
    change({ kind: 'ready', ...ready, fellBackBecause, ...pretrainedEncoder.left });
    settleWaiting(succeed(begun));
  }

  /** Puts another worker in the place of one that is lost, unless that has been tried enough. */
  function replace(lost: EngineLife<Supervised>, failure: EngineFailure): void {
    if (life !== lost) return;
    life = null;
    lastLoss = failure;
    lost.end();
    // Not the worker's fault, nor the question's: without the encoder both get all their chances.
    const encoderFailed = failure.code === 'eyes-failed';
    const recovers =
      !encoderFailed &&
      policy.recoversFrom({
        failure,
        device: deviceInUse,
        whileOpening: state.kind !== 'ready' && state.kind !== 'answering',
        questionWasReplayed: question !== null && question.isUnderWay && question.timesAsked > 1,
      });
    if (question) question.isUnderWay = false;
    // A pretrained encoder is a luxury: without it there is still an answer.
    if (!recovers && worksWithout && pretrainedEncoder.leave(failure)) {
      policy = createRecoveryPolicy(forced);
      if (question) question.timesAsked = 0;
    } else if (!recovers) {
      stop(failure);
      return;
    }
    change({ kind: 'recovering', attempt: Math.max(1, policy.lossesInARow), failure });
    begin();
  }

  function stop(failure: EngineFailure): void {
    life?.end();
    life = null;
    change({ kind: 'failed', failure });
    settleWaiting(fail(failure));
  }

  function restart(): void {
    const ended = life;
    life = null;
    ended?.end();
    isClosed = false;
    policy = createRecoveryPolicy(forced);
    pretrainedEncoder = createEncoderInUse(pretrainedEncoder.wanted);
    if (question) question.timesAsked = 0;
    state = { kind: 'absent' };
    begin();
  }

  /** At once where it can be: whoever awaits a promise lets the page draw before it goes on. */
  function readyNow(): Outcome<EngineLife<Supervised>, EngineFailure> | null {
    if (isClosed) return CLOSED;
    if (state.kind === 'failed') return fail(state.failure);
    const isReady = state.kind === 'ready' || state.kind === 'answering';
    return life && isReady ? succeed(life) : null;
  }

  function untilReady(): Promise<Outcome<EngineLife<Supervised>, EngineFailure>> {
    const now = readyNow();
    if (now) return Promise.resolve(now);
    return new Promise((resolve) => {
      waiting.push(resolve);
      if (!life) begin();
    });
  }

  async function pursue<Value>(
    call: EngineCall<Supervised, Value>,
    mine: OpenQuestion,
  ): Promise<Outcome<Value, EngineFailure>> {
    for (;;) {
      const alive = readyNow() ?? (await untilReady());
      if (mine.isStale()) return SUPERSEDED;
      if (!alive.ok) return alive;
      if (state.kind === 'ready') change({ ...state, kind: 'answering' });
      mine.timesAsked++;
      mine.isUnderWay = true;
      const outcome = await alive.value.ask(call, mine.isStale);
      if (mine.isStale()) return SUPERSEDED;
      if (outcome.ok) policy.answered();
      if (outcome.ok || !isLoss(outcome.failure)) return outcome;
      replace(alive.value, outcome.failure);
    }
  }

  async function ask<Value>(
    call: EngineCall<Supervised, Value>,
    signal?: AbortSignal,
  ): Promise<Outcome<Value, EngineFailure>> {
    question?.displace();
    const mine = createOpenQuestion();
    question = mine;
    if (signal?.aborted) mine.displace();
    signal?.addEventListener('abort', mine.displace);
    try {
      const displaced = mine.displaced.then(() => SUPERSEDED);
      return await (mine.isStale() ? displaced : Promise.race([pursue(call, mine), displaced]));
    } finally {
      signal?.removeEventListener('abort', mine.displace);
      if (question === mine) {
        question = null;
        if (state.kind === 'answering') change({ ...state, kind: 'ready' });
      }
    }
  }

  return {
    start(device) {
      if (device) forced = device;
      if (device || !life) restart();
    },
    answer(linkContext, signal) {
      return ask(
        {
          imageIds: imageIdsOf(linkContext),
          step: 'answering',
          run: (engine) => engine.answer(linkContext),
        },
        signal,
      );
    },
    ask,
    async aside(call) {
      const alive = await untilReady();
      return alive.ok ? alive.value.ask(call, () => false) : alive;
    },
    see(imageId) {
      const shown = shownAhead.then(async () => {
        const alive = await untilReady();
        return alive.ok ? alive.value.show([imageId]) : alive;
      });
      shownAhead = shown;
      return shown;
    },
    async scoreFrame(frame, taught) {
      const alive = await untilReady();
      if (!alive.ok) return alive;
      const scores = await alive.value.scoreFrame(frame, taught);
      if (scores.ok) policy.answered();
      return scores;
    },
    retry: restart,
    reopen({ pretrained }) {
      pretrainedEncoder = createEncoderInUse(pretrained);
      if (life || state.kind === 'failed') restart();
    },
    close() {
      isClosed = true;
      question?.displace();
      const ended = life;
      life = null;
      ended?.end();
      change({ kind: 'absent' });
      settleWaiting(CLOSED);
    },
  };
}
