import type { Taught } from '../../src/domain/lcl/link-context.ts';
import type { SupportSet } from '../../src/domain/lcl/support-set.ts';
import type { ImageId } from '../../src/kernel/image-id.ts';
import { succeed, type Outcome } from '../../src/kernel/outcome.ts';
import { engineFails } from '../files/engine-failure.ts';
import type { EngineFailure } from '../protocol/engine.ts';
import type { LinkReader } from './link-reader.ts';
import type { PictureCache } from './picture-cache.ts';

/**
 * The reader of the opened model, or the failure in its place. After a rejection of the runtime there is never a reader
 * again.
 */
export interface OpenedReader {
  current(): Outcome<LinkReader, EngineFailure>;
  open(reader: LinkReader): void;
  /** The GPU is gone, and with it the model. */
  lose(reason: string): void;
  /** After a rejection every later call fails with its original cause. */
  settle<Value>(outcome: Outcome<Value, EngineFailure>): Outcome<Value, EngineFailure>;
}

const NOT_OPEN = engineFails('runtime-failed', 'not open');

export function createOpenedReader(): OpenedReader {
  let reader: Outcome<LinkReader, EngineFailure> = NOT_OPEN;
  return {
    current: () => reader,
    open: (opened) => void (reader = succeed(opened)),
    lose: (reason) => void (reader = engineFails('device-lost', reason)),
    settle(outcome) {
      if (outcome.ok) return outcome;
      const { code } = outcome.failure;
      if (code !== 'runtime-failed' && code !== 'out-of-memory') return outcome;
      // The first failure is the cause. The later ones only follow from it.
      if (reader.ok || reader === NOT_OPEN) reader = outcome;
      return reader.ok ? outcome : reader;
    },
  };
}

/** Checks the conditions that must hold before anything is read. */
export interface Needed {
  readonly supportSet: SupportSet;
  /** `null` means that the picture is not kept. */
  readonly imageId: ImageId | null;
  readonly hasRoom: (reader: LinkReader) => boolean;
}

/** Everything that is needed to score these labels. */
export function neededToScore({ supportSet, labels }: Taught, imageId: ImageId | null): Needed {
  return { supportSet, imageId, hasRoom: (reader) => reader.hasRoomFor(supportSet, labels) };
}

/** The reader if it can read these pictures together, or else the reason why it cannot. */
export function readerFor(
  reader: Outcome<LinkReader, EngineFailure>,
  pictures: PictureCache,
  { supportSet, imageId, hasRoom }: Needed,
): Outcome<LinkReader, EngineFailure> {
  if (!reader.ok) return reader;
  const needed = [...supportSet.map((shown) => shown.imageId), ...(imageId ? [imageId] : [])];
  const [unseen] = pictures.unseen(needed);
  if (unseen !== undefined) return engineFails('picture-unseen', unseen);
  if (hasRoom(reader.value)) return reader;
  const { contextTokens } = reader.value.model;
  const detail = `${supportSet.length} demonstrations, ${contextTokens} tokens at most`;
  return engineFails('context-full', detail);
}
