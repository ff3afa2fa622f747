import type {
  Device,
  Engine,
  EngineFailure,
  EngineReady,
  OpeningEvent,
} from '../../workers/protocol/engine.ts';
import { fail, succeed, type Outcome } from '../kernel/outcome.ts';
import type { PretrainedModel } from '../domain/models/pretrained-model.ts';
import type { EngineState, Looking } from '../ports/engine-state.ts';
import { createEncoderInUse, type EncoderInUse } from './encoder-in-use.ts';
import { beginLife, isLoss, type EngineLife } from './engine-life.ts';
import type { Supervision } from './engine-supervisor.ts';
import type { OpenQuestion } from './open-question.ts';
import { withoutQuestion, withQuestion } from './question-state.ts';
import { createRecoveryPolicy, type RecoveryPolicy } from './recovery-policy.ts';
import type { Patience } from './watch-engine.ts';

const PATIENCE: Patience = { openingMs: 120_000, callMs: 120_000 };
const CLOSED = fail<EngineFailure>({ code: 'worker-lost', detail: 'the engine was closed' });

type Alive<Living extends Engine> = Outcome<EngineLife<Living>, EngineFailure>;

/**
 * The worker that answers, and its successors: one is opened, followed while it opens, replaced when it is lost, and given
 * up when that has been tried enough. Every state is told to `onState`.
 */
export class EngineLifecycle<Supervised extends Engine> {
  readonly #supervision: Supervision<Supervised>;
  readonly #openQuestion: () => OpenQuestion | null;
  #state: EngineState = { kind: 'absent' };
  #life: EngineLife<Supervised> | null = null;
  #deviceInUse: Device | null = null;
  #forced: Device | undefined;
  #policy: RecoveryPolicy;
  #encoder: EncoderInUse;
  #isClosed = false;
  #lastLoss: EngineFailure | null = null;
  readonly #waiting: ((alive: Alive<Supervised>) => void)[] = [];

  /** `openQuestion` gives the question that the page waits for: whether it was asked again decides what is tried next. */
  constructor(supervision: Supervision<Supervised>, openQuestion: () => OpenQuestion | null) {
    const { open } = supervision;
    this.#supervision = supervision;
    this.#openQuestion = openQuestion;
    this.#forced = open.device;
    this.#policy = createRecoveryPolicy(open.device);
    this.#encoder = createEncoderInUse(open.pretrained ?? null);
  }

  /** The ready worker at once where there is one, because whoever awaits a promise lets the page draw first. */
  readyNow(): Alive<Supervised> | null {
    if (this.#isClosed) return CLOSED;
    if (this.#state.kind === 'failed') return fail(this.#state.failure);
    return this.#life && this.#isReady() ? succeed(this.#life) : null;
  }

  /** Waits for a ready worker, and starts one if there is none. */
  untilReady(): Promise<Alive<Supervised>> {
    const now = this.readyNow();
    if (now) return Promise.resolve(now);
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      if (!this.#life) this.#begin();
    });
  }

  start(device?: Device): void {
    if (device) this.#forced = device;
    if (device || !this.#life) this.restart();
  }

  /** Ends the worker and begins with another, with all the chances of a first one. */
  restart(): void {
    this.#endLife();
    this.#isClosed = false;
    this.#policy = createRecoveryPolicy(this.#forced);
    this.#encoder = createEncoderInUse(this.#encoder.wanted);
    this.#forgetTimesAsked();
    this.#state = { kind: 'absent' };
    this.#begin();
  }

  /** Goes on with a worker that has opened this model in the place of what it had. */
  reopen(pretrained: PretrainedModel | null): void {
    this.#encoder = createEncoderInUse(pretrained);
    if (this.#life || this.#state.kind === 'failed') this.restart();
  }

  close(): void {
    this.#isClosed = true;
    this.#endLife();
    this.#change({ kind: 'absent' });
    this.#settleWaiting(CLOSED);
  }

  questionBegins(looking?: Looking): void {
    this.#change(withQuestion(this.#state, looking));
  }

  questionEnds(): void {
    this.#change(withoutQuestion(this.#state));
  }

  /** A worker that answered has its chances back. */
  answered(): void {
    this.#policy.answered();
  }

  /** Puts another worker in the place of one that is lost, unless that has been tried enough. */
  replace(lost: EngineLife<Supervised>, failure: EngineFailure): void {
    if (this.#life !== lost) return;
    this.#lastLoss = failure;
    this.#endLife();
    const recovers = this.#recoversFrom(failure);
    const question = this.#openQuestion();
    if (question) question.isUnderWay = false;
    // A pretrained encoder is a luxury: without it there is still an answer.
    if (!recovers && this.#supervision.worksWithout && this.#encoder.leave(failure)) {
      this.#policy = createRecoveryPolicy(this.#forced);
      this.#forgetTimesAsked();
    } else if (!recovers) {
      this.#stop(failure);
      return;
    }
    const attempt = Math.max(1, this.#policy.lossesInARow);
    this.#change({ kind: 'recovering', attempt, failure });
    this.#begin();
  }

  #recoversFrom(failure: EngineFailure): boolean {
    // Not the worker's fault, nor the question's: without the pretrained encoder both get all their chances.
    if (failure.code === 'eyes-failed') return false;
    const question = this.#openQuestion();
    return this.#policy.recoversFrom({
      failure,
      device: this.#deviceInUse,
      whileOpening: !this.#isReady(),
      questionWasReplayed: question !== null && question.isUnderWay && question.timesAsked > 1,
    });
  }

  #begin(): void {
    const { connect, pictures, patience = PATIENCE, open } = this.#supervision;
    this.#deviceInUse = null;
    if (this.#state.kind !== 'recovering') this.#change({ kind: 'probing' });
    let begun: EngineLife<Supervised>;
    try {
      begun = beginLife(connect(), pictures, patience);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      this.#stop({ code: 'worker-lost', detail });
      return;
    }
    this.#life = begun;
    void begun.over.then((failure) => this.replace(begun, failure));
    const { device } = this.#policy;
    const { pretrained } = this.#encoder;
    const request = {
      modelUrl: open.modelUrl,
      ...(pretrained && { pretrained }),
      ...(device && { device }),
    };
    void begun
      .open(request, (event) => this.#follow(begun, event))
      .then((opened) => this.#opened(begun, opened));
  }

  #opened(begun: EngineLife<Supervised>, opened: Outcome<EngineReady, EngineFailure>): void {
    if (this.#life !== begun) return;
    if (opened.ok) this.#welcome(begun, opened.value);
    else if (isLoss(opened.failure)) this.replace(begun, opened.failure);
    // What does not run on the processor is not there because the GPU went away: that is what must be said.
    else this.#stop((this.#policy.leftWebgpuBecause !== null && this.#lastLoss) || opened.failure);
  }

  #follow(begun: EngineLife<Supervised>, event: OpeningEvent): void {
    if (this.#life !== begun) return;
    if ('device' in event) this.#deviceInUse = event.device;
    // What matters to a visitor while the engine recovers is that it does.
    if (this.#state.kind !== 'recovering') this.#change(event);
  }

  #welcome(begun: EngineLife<Supervised>, ready: EngineReady): void {
    this.#deviceInUse = ready.device;
    const fellBackBecause = ready.fellBackBecause ?? this.#policy.leftWebgpuBecause;
    this.#change({ kind: 'ready', ...ready, fellBackBecause, ...this.#encoder.left });
    this.#settleWaiting(succeed(begun));
  }

  #stop(failure: EngineFailure): void {
    this.#endLife();
    this.#change({ kind: 'failed', failure });
    this.#settleWaiting(fail(failure));
  }

  /** First nobody's worker, then ended: an end that is heard of must find no worker to replace. */
  #endLife(): void {
    const ended = this.#life;
    this.#life = null;
    ended?.end();
  }

  #isReady(): boolean {
    return this.#state.kind === 'ready' || this.#state.kind === 'answering';
  }

  #forgetTimesAsked(): void {
    const question = this.#openQuestion();
    if (question) question.timesAsked = 0;
  }

  #change(next: EngineState): void {
    if (next === this.#state) return;
    this.#state = next;
    this.#supervision.onState(next);
  }

  #settleWaiting(alive: Alive<Supervised>): void {
    for (const settle of this.#waiting.splice(0)) settle(alive);
  }
}
