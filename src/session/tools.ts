import type { EngineFailure, PictureFailure, ReadPicture } from '../../workers/protocol.ts';
import type { ImageId } from '../domain/image-id.ts';
import type { LinkContext } from '../domain/link-context.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Scores } from '../domain/scores.ts';
import type { SessionStore } from './session-store.ts';

export interface StorageFailure {
  readonly code: 'storage-unavailable' | 'storage-full';
  readonly detail: string;
}

/** What an act needs of the archive of pictures. A refused picture is still held in memory while the page is open. */
export interface Images {
  put(imageId: ImageId, blob: Blob): Promise<Outcome<null, StorageFailure>>;
  blobOf(imageId: ImageId): Promise<Blob | null>;
  /** Removes pictures that nobody mentions and that were last placed before `olderThan`. */
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
}

/** What an act needs of the supervised engine: it waits for the model, shows it what it has not seen, and recovers. */
export interface Answerer {
  answer(linkContext: LinkContext, signal?: AbortSignal): Promise<Outcome<Scores, EngineFailure>>;
  /** Encodes a picture ahead of a question; failures are left for the question to report. */
  see(imageId: ImageId): Promise<unknown>;
  retry(): void;
}

/** Everything that an act works with, handed in by `main.tsx`. */
export interface Tools {
  readonly store: SessionStore;
  readonly images: Images;
  readonly sessions: Sessions;
  readonly engine: Answerer;
  /** `moves`: the file is an animation, of which this is the first picture. */
  readonly readPicture: (
    file: File,
  ) => Promise<Outcome<ReadPicture & { readonly moves?: boolean }, PictureFailure>>;
  /** Fetches a file of the starter packs, by its name in `packs.json`. */
  readonly fetchSample: (name: string) => Promise<Blob | null>;
  readonly now: () => number;
}
