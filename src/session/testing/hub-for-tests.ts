import type { HubModelId } from '../../domain/models/hub-models.ts';
import type { EngineFailure } from '../../../workers/protocol/engine.ts';
import type { Conversation } from '../../domain/lcl/conversation.ts';
import { fail, type Outcome } from '../../kernel/outcome.ts';
import type { PretrainedModel } from '../../domain/models/pretrained-model.ts';
import { noteEngineState } from '../models/note-engine-state.ts';
import type { SessionStore } from '../store/session-store.ts';
import type { Remembered } from '../../ports/remembered.ts';
import type { Answerer, Engines, HubAnswerer } from '../../ports/answerers.ts';
import { createTurnstile, type Turnstile } from '../../testing/turnstile.ts';
import {
  DISPLACED,
  explainByLikeness,
  sayPieces,
  SPOKEN_WORDS,
  type LongCall,
} from '../../testing/hub-model-steps.ts';

export interface EnginesForTests extends Engines {
  /** What the hub model was asked freely, in the order of asking. */
  readonly conversations: readonly Conversation[];
  /** Holds back every step of the hub model's long calls. */
  readonly steps: Turnstile;
  /** The pieces that it says. */
  words: readonly string[];
  /** Its long calls fail so; `null`: they succeed again. */
  failure: EngineFailure | null;
  /** What was opened and closed for one comparison: "open ID", "close ID". */
  readonly besideOpened: readonly string[];
  /** Models that were opened, and `null` where the hub model was closed. */
  readonly used: readonly (HubModelId | null)[];
}

/** Mini is the answerer of the test; a hub model answers as it does, without evidence, and says its words. */
export function createEnginesForTests(store: SessionStore, answerer: Answerer): EnginesForTests {
  const steps = createTurnstile();
  const conversations: Conversation[] = [];
  const used: (HubModelId | null)[] = [];
  let current: HubAnswerer | null = null;
  let displace: () => void = () => undefined;
  let stop: () => void = () => undefined;

  async function long<Value>(
    signal: AbortSignal | undefined,
    work: (call: LongCall) => Promise<Outcome<Value, EngineFailure>>,
  ): Promise<Outcome<Value, EngineFailure>> {
    displace();
    let over: 'displaced' | 'stopped' | null = null;
    const ended = new Promise<void>((resolve) => {
      displace = () => {
        over = 'displaced';
        resolve();
      };
      stop = () => {
        over = 'stopped';
      };
    });
    signal?.addEventListener('abort', displace);
    const displaced = ended.then(() => DISPLACED);
    return engines.failure
      ? fail(engines.failure)
      : Promise.race([work({ step: steps.pass, isOver: () => over }), displaced]);
  }

  const hub: HubAnswerer = {
    ...answerer,
    answer(linkContext, signal) {
      displace();
      return answerer.answer(linkContext, signal);
    },
    explain: (linkContext, onProgress, signal) =>
      long(signal, (call) => explainByLikeness(linkContext, onProgress, call)),
    converse: (conversation, onText, signal) =>
      long(signal, (call) => {
        conversations.push(conversation);
        return sayPieces(engines.words, (_, said) => onText(said), call);
      }),
    stop: () => stop(),
  };

  const besideOpened: string[] = [];
  const engines: EnginesForTests = {
    conversations,
    besideOpened,
    used,
    steps,
    words: SPOKEN_WORDS,
    failure: null,
    mini: answerer,
    hub: () => current,
    use(model: PretrainedModel | null) {
      used.push(model && model.modelId);
      current = model && hub;
      displace();
      noteEngineState(store, 'hub', model ? { kind: 'probing' } : { kind: 'absent' });
    },
    beside(model) {
      besideOpened.push(`open ${model.modelId}`);
      return {
        answer: answerer.answer,
        close: () => void besideOpened.push(`close ${model.modelId}`),
      };
    },
  };
  return engines;
}

/** The store says that this model is kept on the device. */
export function keepInCatalogue(store: SessionStore, modelId: HubModelId): void {
  const model: PretrainedModel = {
    modelId,
    planId: 'q4',
    repository: 'somebody/something',
    revision: 'a'.repeat(40),
    files: [],
  };
  store.setState(({ catalogue }) => ({
    catalogue: {
      ...catalogue,
      models: { ...catalogue.models, [modelId]: { kind: 'kept', model } },
    },
  }));
}

/** Which engine a browser remembers. */
export function rememberedForTests(): Remembered<string | null> {
  let kept: string | null = null;
  return {
    recall: () => kept,
    keep: (choice) => {
      kept = choice;
    },
  };
}

/** A hub model's engine that is ready. */
export const READY_HUB = {
  kind: 'ready',
  device: 'webgpu',
  runtime: 'webgpu-jspi',
  modelName: 'SmolVLM 256M',
  fellBackBecause: null,
} as const;
