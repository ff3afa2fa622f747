import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EngineFailure } from '../../../workers/protocol/engine.ts';
import type { FreeAnswer } from '../../../workers/protocol/hub-engine.ts';
import type { SupportChange } from '../../domain/lcl/counterfactual.ts';
import type { Episode } from '../../domain/session/episode.ts';
import type { ConceptId } from '../../domain/lcl/concept.ts';
import type { LinkContextRefusal } from '../../domain/lcl/link-context.ts';
import type { PretrainedModel } from '../../domain/models/pretrained-model.ts';
import type { Session } from '../../domain/session/session.ts';
import { NO_CLASS, type ClassroomState } from './classroom/classroom-state.ts';
import type { CompareState } from './compare-state.ts';
import type { EditingState } from './editing-state.ts';
import { NO_ENGINES, type EnginesState } from './engines-state.ts';
import { CLOSED_LAB, type LabState } from './lab/lab-state.ts';
import { EMPTY_CATALOGUE, type ModelCatalogue } from './model-catalogue.ts';
import type { NamesQuestion } from './names-question.ts';
import type { Step } from './step.ts';
import type { Notice } from './notice.ts';
import { ZONES, type View } from './view-state.ts';
import type { SubsetEvidenceState } from './subset-evidence-state.ts';
import { SILENT_TALK, type TalkState } from './talk-state.ts';

/** The state of the question. `previous` keeps its room until the next answer is there. */
export type AskState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'refused'; readonly refusal: LinkContextRefusal }
  | { readonly kind: 'answering'; readonly previous: Episode | null }
  | { readonly kind: 'answered'; readonly episode: Episode }
  | {
      readonly kind: 'failed';
      readonly failure: EngineFailure;
      readonly previous: Episode | null;
    };

/** The state of the last "what if". `base` is the episode that it changes. */
export type WhatIfState =
  | { readonly kind: 'none' }
  | { readonly kind: 'answering'; readonly change: SupportChange; readonly base: Episode }
  | {
      readonly kind: 'answered';
      readonly change: SupportChange;
      readonly base: Episode;
      readonly episode: Episode;
    }
  | { readonly kind: 'nothing-left'; readonly change: SupportChange; readonly base: Episode }
  | {
      readonly kind: 'failed';
      readonly change: SupportChange;
      readonly base: Episode;
      readonly failure: EngineFailure;
    };

/** What the hub model says about an answered question when it gets no candidates. */
export type SpokenState =
  | { readonly kind: 'none' }
  | { readonly kind: 'speaking'; readonly episodeId: string; readonly said: string }
  | { readonly kind: 'said'; readonly episodeId: string; readonly answer: FreeAnswer }
  | { readonly kind: 'failed'; readonly episodeId: string; readonly failure: EngineFailure };

/** Evidence that a hub model gives on request. */
export type ExplainingState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'running';
      readonly episodeId: string;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'failed'; readonly episodeId: string; readonly failure: EngineFailure };

/** Whether the session on the table is also in the archive. An untouched one need not be. */
type SavingState =
  /** The archive has not answered yet. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'failed'; readonly detail: string };

/** A drop whose files are on their way in. */
interface DropUnderWay {
  /** The merge key of its step. */
  readonly key: string;
  /** Its step was undone, or the visitor stopped it. Files that have not come in yet stay out, even after a redo. */
  readonly takenBack: boolean;
  /** Whether the visitor may stop it. What comes in whole or not at all cannot be stopped. */
  readonly canStop: boolean;
}

/** The use of the camera, which is to teach a concept or to ask about its view. */
export type CameraUse =
  { readonly kind: 'teach'; readonly conceptId: ConceptId } | { readonly kind: 'ask' };

export interface SessionSummary {
  readonly id: string;
  readonly name: string;
  readonly changedAt: number;
  readonly pictures: number;
}

export interface StudioState {
  readonly session: Session;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  readonly engines: EnginesState;
  readonly ask: AskState;
  readonly whatIf: WhatIfState;
  readonly spoken: SpokenState;
  readonly explaining: ExplainingState;
  readonly subsetEvidence: SubsetEvidenceState;
  readonly compare: CompareState;
  readonly talk: TalkState;
  readonly view: View;
  readonly classroom: ClassroomState;
  /** The step of a lesson that the class is at (`src/domain/lessons`); `null` outside a lesson. */
  readonly lessonStep: string | null;
  readonly lab: LabState;
  readonly saving: SavingState;
  /** The number of pictures that the browser refused to keep. They are in memory only. */
  readonly unkeptPictures: number;
  readonly editing: EditingState;
  /** When the page was last hidden or left. What is under way keeps what it has then. */
  readonly leftAt: number;
  /** The last loads of the page were never finished. The visitor is asked how to start before the model loads. */
  readonly asksHowToStart: boolean;
  /** Every kept session, the latest changed first. */
  readonly sessions: readonly SessionSummary[];
  /** The session that was deleted last. Nothing may save it again unless the visitor brings it back. */
  readonly discarded: string | null;
  /** The first drop is read in, and the others wait for their turn. */
  readonly drops: readonly DropUnderWay[];
  /** Names the last choice of a question picture whose file is still being read; `null` if there is none. */
  readonly choosing: string | null;
  /** Counts the pictures that are being read in, and how many of them have been read. */
  readonly pendingPictures: { readonly done: number; readonly total: number } | null;
  /** What the visitor is asked before an archive comes in; `null` if nothing is asked. */
  readonly namesQuestion: NamesQuestion | null;
  /** Only one use at a time, because the camera has one light to watch. */
  readonly camera: CameraUse | null;
  /** The pretrained models that are on this device or being downloaded. */
  readonly catalogue: ModelCatalogue;
  /** Whether the catalogue is open. */
  readonly showsCatalogue: boolean;
  /** The pretrained encoder that was chosen for Mini; `null` means its own. */
  readonly encoderInUse: PretrainedModel | null;
  readonly notices: readonly Notice[];
}

export type SessionStore = StoreApi<StudioState>;

/** Creates the one store of an app. Everything that needs it gets it as an argument. */
export function createSessionStore(session: Session): SessionStore {
  return createStore<StudioState>()(() => ({
    session,
    past: [],
    future: [],
    engines: NO_ENGINES,
    ask: { kind: 'idle' },
    ...withoutFollowUps(SILENT_TALK),
    view: ZONES,
    classroom: NO_CLASS,
    lessonStep: null,
    lab: CLOSED_LAB,
    saving: { kind: 'unknown' },
    unkeptPictures: 0,
    editing: { kind: 'here' },
    leftAt: 0,
    asksHowToStart: false,
    sessions: [],
    discarded: null,
    drops: [],
    choosing: null,
    pendingPictures: null,
    namesQuestion: null,
    camera: null,
    catalogue: EMPTY_CATALOGUE,
    showsCatalogue: false,
    encoderInUse: null,
    notices: [],
  }));
}

/** The state that follows from an answer or is about a picture. */
type FollowUps = Pick<
  StudioState,
  'whatIf' | 'spoken' | 'explaining' | 'subsetEvidence' | 'compare' | 'talk'
>;

/** Starts without follow-ups, because they must not outlive the table or the engine that they are about. */
export function withoutFollowUps({ withTaught }: TalkState): FollowUps {
  return {
    whatIf: { kind: 'none' },
    spoken: { kind: 'none' },
    explaining: { kind: 'none' },
    subsetEvidence: { kind: 'none' },
    compare: { kind: 'closed' },
    talk: { ...SILENT_TALK, withTaught },
  };
}

/** Whether an answer is about another picture than the one on the table. It must not stand under that question. */
export function isOfAnotherQuestion(episode: Episode, { session }: Pick<StudioState, 'session'>) {
  return episode.linkContext.query.imageId !== session.query?.imageId;
}

/** The episode whose answer is in view, if any. */
export function episodeInView(ask: AskState): Episode | null {
  switch (ask.kind) {
    case 'answered':
      return ask.episode;
    case 'answering':
    case 'failed':
      return ask.previous;
    case 'idle':
    case 'refused':
      return null;
  }
}
