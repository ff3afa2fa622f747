import type { FreeAnswer } from '../../../workers/protocol/hub-engine.ts';
import type { EngineFailure } from '../../../workers/protocol/engine.ts';
import type { EngineState } from '../../ports/engine-state.ts';
import type { Turn } from '../../domain/lcl/conversation.ts';
import type { Episode } from '../../domain/session/episode.ts';
import { HUB_MODELS, type EngineChoice, type HubModelId } from '../../domain/models/hub-models.ts';
import type { ImageId } from '../../kernel/image-id.ts';

/** What was said to a free question. */
export interface SaidTurn extends Turn {
  /** As {@link FreeAnswer}; `displaced`: another question took the engine meanwhile. */
  readonly endedBecause: FreeAnswer['endedBecause'] | 'displaced';
  /** Whether the taught pictures stood in its context. */
  readonly withTaught: boolean;
}

/** Free questions about pictures: as long as the page is open, and of this session's table alone. */
export interface TalkState {
  readonly withTaught: boolean;
  /** By picture, the first question first. */
  readonly turns: Readonly<Record<ImageId, readonly SaidTurn[]>>;
  readonly underWay: {
    /** Names this question: what comes of another one is not its. */
    readonly run: string;
    readonly imageId: ImageId;
    readonly question: string;
    readonly said: string;
    readonly isStopping: boolean;
  } | null;
  readonly failed: {
    readonly imageId: ImageId;
    readonly question: string;
    readonly failure: EngineFailure;
  } | null;
}

/** What the hub model says of an answered question when no candidates are given. */
type SpokenState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'speaking';
      readonly run: string;
      readonly episodeId: string;
      readonly said: string;
    }
  | { readonly kind: 'said'; readonly episodeId: string; readonly answer: FreeAnswer }
  | { readonly kind: 'failed'; readonly episodeId: string; readonly failure: EngineFailure };

/** Evidence that a hub model gives on request. */
type ExplainingState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'running';
      readonly run: string;
      readonly episodeId: string;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'failed'; readonly episodeId: string; readonly failure: EngineFailure };

/** What the same question is put to. `vanilla`: the hub model without the link context. */
export type Contender = 'mini' | 'centroid' | 'hub' | 'vanilla';

/** What came of one contender. */
export type ContenderState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'answering' }
  /** `words`: what it says freely, of a hub model alone; `null` while it has not. */
  | { readonly kind: 'answered'; readonly episode: Episode; readonly words: string | null }
  | { readonly kind: 'failed'; readonly failure: EngineFailure }
  | { readonly kind: 'stopped' };

export interface CompareColumn {
  readonly contender: Contender;
  readonly state: ContenderState;
}

/** One question, put to several. */
export interface OpenCompare {
  readonly kind: 'open';
  readonly run: string;
  readonly base: Episode;
  readonly columns: readonly CompareColumn[];
  readonly isRunning: boolean;
}

type CompareState = { readonly kind: 'closed' } | OpenCompare;

/** Hub models in use. Mini's own state stands beside the state of whichever engine answers. */
export interface HubState {
  readonly chosen: EngineChoice;
  /** Of the hub model's engine; `absent` while Mini answers. */
  readonly engine: EngineState;
  readonly mini: EngineState;
  /** Names the order of the support set; see `interleave`. */
  readonly orderSeed: number;
  readonly talk: TalkState;
  readonly spoken: SpokenState;
  readonly explaining: ExplainingState;
  readonly compare: CompareState;
  /** Whether the catalogue of models is open. */
  readonly showsCatalogue: boolean;
}

const SILENT_TALK: TalkState = { withTaught: true, turns: {}, underWay: null, failed: null };

export const NO_HUB: HubState = {
  chosen: 'mini',
  engine: { kind: 'absent' },
  mini: { kind: 'absent' },
  orderSeed: 1,
  talk: SILENT_TALK,
  spoken: { kind: 'none' },
  explaining: { kind: 'none' },
  compare: { kind: 'closed' },
  showsCatalogue: false,
};

/** What may not outlive the table, or the engine, that it was said of. */
export function withoutWords(hub: HubState): HubState {
  return {
    ...hub,
    talk: { ...SILENT_TALK, withTaught: hub.talk.withTaught },
    spoken: { kind: 'none' },
    explaining: { kind: 'none' },
    compare: { kind: 'closed' },
  };
}

/** The order in which the engine that answers reads the support set; `undefined` where order means nothing to it. */
export function orderSeedOf({ chosen, orderSeed }: HubState): number | undefined {
  return chosen === 'mini' ? undefined : orderSeed;
}

/** The hub model of this id if it is one that answers; what is remembered on a device is a stranger. */
export function answeringModel(id: string | null): HubModelId | null {
  return HUB_MODELS.find((model) => model.id === id && model.role === 'answers')?.id ?? null;
}
