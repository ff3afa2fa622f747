import type { FreeAnswer } from '../../../workers/protocol/hub-engine.ts';
import type { EngineFailure } from '../../../workers/protocol/engine.ts';
import type { PictureFailure, ReadPicture } from '../../../workers/protocol/pictures.ts';
import type { Conversation } from '../../domain/lcl/conversation.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import type { LinkContext, Taught } from '../../domain/lcl/link-context.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import type { PretrainedModel } from '../../domain/models/pretrained-model.ts';
import type { CandidateScores, Scores } from '../../domain/lcl/scores.ts';
import type { StorageFailure } from '../../kernel/storage-failure.ts';
import type { Models } from './model-tools.ts';
import type { SessionStore } from './session-store.ts';
import type { Remembered } from '../../ports/remembered.ts';

/** What an act needs of the archive of pictures. A refused picture is still held in memory while the page is open. */
export interface Images {
  put(imageId: ImageId, blob: Blob): Promise<Outcome<null, StorageFailure>>;
  /** Tries once more to keep what was refused; gives the number of those that stay in memory only. */
  putRefused(): Promise<number>;
  blobOf(imageId: ImageId): Promise<Blob | null>;
  /** Those of the pictures that are neither kept nor in memory. */
  missing(imageIds: ReadonlySet<ImageId>): Promise<Outcome<readonly ImageId[], StorageFailure>>;
  /**
   * Removes pictures that nobody mentions, that nobody mentioned at an earlier sweep, and that were last placed before
   * `olderThan`.
   */
  sweep(mentioned: ReadonlySet<ImageId>, olderThan: Date): Promise<unknown>;
}

/** What an act needs of the archive of sessions. Records are strangers until `parseSession` has read them. */
export interface Sessions {
  save(record: { readonly id: string }): Promise<Outcome<null, StorageFailure>>;
  load(id: string): Promise<Outcome<unknown, StorageFailure>>;
  list(): Promise<Outcome<readonly unknown[], StorageFailure>>;
  remove(id: string): Promise<Outcome<null, StorageFailure>>;
  lastOpened(): Promise<Outcome<string | null, StorageFailure>>;
  setLastOpened(id: string): Promise<Outcome<null, StorageFailure>>;
  /** From now on, what another page of this browser still tries to write is refused. */
  claim(): Promise<Outcome<null, StorageFailure>>;
}

/** What an act needs of the supervised engine: it waits for the model, shows it what it has not seen, and recovers. */
export interface Answerer {
  answer(linkContext: LinkContext, signal?: AbortSignal): Promise<Outcome<Scores, EngineFailure>>;
  /** Encodes a picture ahead of a question; failures are left for the question to report. */
  see(imageId: ImageId): Promise<unknown>;
  /**
   * Scores a picture that nobody keeps, taken by `frame` when its turn comes (`null`: there is none any more, and the
   * outcome is `superseded`). Leaves nothing behind and disturbs no question.
   */
  scoreFrame(
    frame: () => Promise<ImageBitmap | null>,
    taught: Taught,
  ): Promise<Outcome<CandidateScores, EngineFailure>>;
  retry(): void;
}

/** What Mini sees with: its own encoder (`null`) or a pretrained one. */
export interface EncoderTools {
  /** Mini goes on with these. */
  use(model: PretrainedModel | null): void;
  /** For the next time that the page is opened on this device. */
  remember(model: PretrainedModel | null): void;
}

/** What an act needs of a hub model beyond that. */
export interface HubAnswerer extends Answerer {
  /** Answers again without each demonstration in turn; a later question, or the signal, ends it: `superseded`. */
  explain(
    linkContext: LinkContext,
    onProgress: (done: number, total: number) => void,
    signal?: AbortSignal,
  ): Promise<Outcome<Scores, EngineFailure>>;
  /** Answers freely; `onText` is given all that was said so far. A later question, or the signal, withdraws it. */
  converse(
    conversation: Conversation,
    onText: (said: string) => void,
    signal?: AbortSignal,
  ): Promise<Outcome<FreeAnswer, EngineFailure>>;
  /** Ends the conversation under way: what was said is its answer; `superseded` if it had not begun. */
  stop(): void;
}

/** The engines by name; `Tools.engine` is whichever answers now. */
export interface Engines {
  readonly mini: Pick<Answerer, 'answer'>;
  /** Nearest centroid over what Mini sees, where the engine offers it; no evidence. */
  readonly centroid?: Pick<Answerer, 'answer'>;
  /** The hub model in use; `null` while Mini answers. */
  hub(): HubAnswerer | null;
  /** Opens a hub model to answer from now on; `null`: Mini answers again. */
  use(model: PretrainedModel | null): void;
}

export interface SavedFile {
  readonly where: 'file' | 'downloads' | 'another-app';
  /** As the visitor called it. */
  readonly name: string;
}

export interface SaveFailure {
  /** `cancelled`: the visitor thought better of it. */
  readonly code: 'cancelled' | 'not-written';
  readonly detail: string;
}

/**
 * Gives the visitor a file of this name. `write` fills and closes the stream; where it rejects there is no file. To be
 * called at once when something is pressed: browsers let nothing else open a dialog.
 */
export type SaveFile = (
  name: string,
  write: (into: WritableStream<Uint8Array>) => Promise<void>,
) => Promise<Outcome<SavedFile, SaveFailure>>;

/** Bytes on this device; `null` where the browser does not say. */
export interface StorageUse {
  readonly pictures: { readonly count: number; readonly bytes: number } | null;
  readonly sessions: { readonly count: number; readonly bytes: number } | null;
  /** The page, and Mini. */
  readonly caches: number | null;
  /** Pretrained models, and what has come of them. */
  readonly models: number | null;
  /** Everything, as the browser counts it. */
  readonly total: number | null;
}

/** What this page keeps on the device, as a whole. */
export interface BrowserStorage {
  measure(): Promise<StorageUse>;
  /** Whether the browser keeps it even when it needs room; `null` where it does not say. */
  isPersistent(): Promise<boolean | null>;
  /** Asks for that; the browser may ask the visitor. From a gesture only. */
  persist(): Promise<boolean>;
  /** Deletes databases, caches, workers and notes of this page, here and in every other tab; a failure says what is left. */
  erase(): Promise<Outcome<null, StorageFailure>>;
}

/** Everything that an act works with, handed in by `main.tsx`. */
export interface Tools {
  readonly store: SessionStore;
  readonly images: Images;
  readonly sessions: Sessions;
  readonly engine: Answerer;
  readonly pretrainedEncoder: EncoderTools;
  readonly engines: Engines;
  readonly rememberedEngine: Remembered<string | null>;
  readonly storage: BrowserStorage;
  readonly models: Models;
  /** Becomes the page that edits, in the place of another. */
  readonly editHere: () => void;
  /** `moves`: the file is an animation, of which this is the first picture. */
  readonly readPicture: (
    file: File,
  ) => Promise<Outcome<ReadPicture & { readonly moves?: boolean }, PictureFailure>>;
  /** Fetches a file of the starter packs, by its name in `packs.json`. */
  readonly fetchSample: (name: string) => Promise<Blob | null>;
  readonly saveFile: SaveFile;
  readonly now: () => number;
}
