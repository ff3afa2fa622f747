import type { HubEngine } from '../../workers/protocol/hub-engine.ts';
import type { EngineState } from '../ports/engine-state.ts';
import type { MiniEngine } from '../../workers/protocol/mini-engine.ts';
import type { OpenRequest } from '../../workers/protocol/engine.ts';
import type { PretrainedModel } from '../domain/models/pretrained-model.ts';
import type { Answerer, Engines } from '../ports/answerers.ts';
import type { EngineConnection } from '../ports/engine-connection.ts';
import type { PictureStore } from './picture-showing.ts';
import { createHubAnswerer, type SupervisedHubAnswerer } from './hub-answerer.ts';
import { superviseEngine } from './supervise-engine.ts';
import type { EngineSupervisor } from './engine-supervisor.ts';
import type { Patience } from './watch-engine.ts';

export interface PairSetup {
  readonly connectMini: () => EngineConnection<MiniEngine>;
  readonly connectHub: () => EngineConnection<HubEngine>;
  readonly pictures: PictureStore;
  /** How Mini is opened; a device that is forced there is forced for a hub model too. */
  readonly open: OpenRequest;
  readonly onState: (which: 'mini' | 'hub' | 'beside', state: EngineState) => void;
}

/** Mini, which is always there, and at most one hub model beside it. */
export interface EnginePair extends Engines {
  readonly mini: EngineSupervisor<MiniEngine>;
  /** Whichever answers now. */
  readonly inUse: Answerer;
}

/** Rows of a batch per call: with 128 demonstrations they take about 30 ms, which is what a question may wait. */
const MINI_ROWS = 64;

/** A processor may read a long context for minutes, and says nothing while it does. */
const HUB_PATIENCE: Patience = { openingMs: 240_000, callMs: 900_000 };

/** Supervises both: a failure of one leaves the other as it is. Nothing is started before it is asked for. */
export function createEnginePair({
  connectMini,
  connectHub,
  pictures,
  open,
  onState,
}: PairSetup): EnginePair {
  const mini = superviseEngine<MiniEngine>({
    connect: connectMini,
    pictures,
    open,
    // A pretrained encoder must never be why Mini does not answer.
    worksWithout: true,
    rowsPerCall: MINI_ROWS,
    onState: (state) => onState('mini', state),
  });
  let used: { readonly model: PretrainedModel; readonly hub: SupervisedHubAnswerer } | null = null;
  const inUse = () => used?.hub ?? mini;
  const superviseHub = (which: 'hub' | 'beside', model: PretrainedModel) =>
    superviseEngine<HubEngine>({
      connect: connectHub,
      pictures,
      open: { ...open, pretrained: model },
      onState: (state) => onState(which, state),
      patience: HUB_PATIENCE,
    });

  return {
    mini,
    hub: () => used?.hub ?? null,
    use(model) {
      if (model && used && isSame(model, used.model)) return;
      used?.hub.close();
      used = null;
      if (!model) return;
      const hub = superviseHub('hub', model);
      used = { model, hub: createHubAnswerer(hub) };
      hub.start();
    },
    beside: (model) => superviseHub('beside', model),
    inUse: {
      answer: (linkContext, signal) => inUse().answer(linkContext, signal),
      explain: (linkContext, onProgress, signal) =>
        inUse().explain(linkContext, onProgress, signal),
      see: (imageId) => inUse().see(imageId),
      scoreFrame: (frame, taught) => inUse().scoreFrame(frame, taught),
      scoreBatch: (batch, onScored, signal) => inUse().scoreBatch(batch, onScored, signal),
      retry: () => inUse().retry(),
    },
  };
}

function isSame(one: PretrainedModel, other: PretrainedModel): boolean {
  return (
    one.modelId === other.modelId && one.planId === other.planId && one.revision === other.revision
  );
}
