import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Ballot } from '../../../domain/presenting/ballot.ts';
import type { RecordedLesson } from '../../../domain/presenting/replay-steps.ts';
import type { PageScene, VoteBy } from '../../../domain/presenting/wall-scene.ts';
import type { ImageId } from '../../../kernel/image-id.ts';

/** A lesson that was recorded, from a file. Nobody keeps it, and no model answers it. */
export interface LessonRecording {
  readonly name: string;
  readonly recorded: RecordedLesson;
  /** `null` if the file does not have this picture. */
  readonly blobOf: (imageId: ImageId) => Promise<Blob | null>;
}

/** The window on the second screen. */
export type SecondWindow =
  /** None was opened. */
  | 'none'
  | 'opening'
  | 'there'
  /** It was closed, or has not answered for a while. */
  | 'lost'
  /** The browser opened none. */
  | 'refused';

/** What is presented. */
export interface ShowState {
  /** Names the presentation to its other window. */
  readonly id: string;
  /** Where its steps come from: what is on the table, what the session on the table has kept, or a file. */
  readonly of: 'table' | 'kept' | LessonRecording;
  /** The step that is shown; `null` for the first one. */
  readonly stepId: string | null;
  readonly isBlank: boolean;
  /** Whether this window itself shows the wall. */
  readonly isHere: boolean;
  readonly wall: SecondWindow;
  /** A page of a lesson, beside the steps. */
  readonly page: PageScene | null;
}

/** What is presented, and what the class predicted. None of it is saved with a session. */
export interface PresentState {
  readonly show: ShowState | null;
  /** This window presented something before its page was loaded again. */
  readonly presentedBefore: boolean;
  /** Whether answers are hidden until somebody reveals them. */
  readonly predictsFirst: boolean;
  readonly voteBy: VoteBy;
  /** The votes of the class, by what it predicted. */
  readonly ballots: Readonly<Record<string, Ballot>>;
  /** What was revealed. */
  readonly revealed: readonly string[];
}

export type PresentStore = StoreApi<PresentState>;

export function createPresentStore(presentedBefore = false): PresentStore {
  return createStore<PresentState>()(() => ({
    show: null,
    presentedBefore,
    predictsFirst: false,
    voteBy: 'hands',
    ballots: {},
    revealed: [],
  }));
}

/** Whether the answer to this is hidden. */
export function isHidden(
  { predictsFirst, revealed }: Pick<PresentState, 'predictsFirst' | 'revealed'>,
  predicts: string,
): boolean {
  return predictsFirst && !revealed.includes(predicts);
}
