import type { ImageId } from '../../src/kernel/image-id.ts';
import type { LinkContext } from '../../src/domain/lcl/link-context.ts';
import { succeed, type Outcome } from '../../src/kernel/outcome.ts';
import type { SupportSet } from '../../src/domain/lcl/support-set.ts';
import { engineFails } from '../files/engine-failure.ts';
import { createJobQueue } from '../runtime/job-queue.ts';
import type { HubEngine } from '../protocol/hub-engine.ts';
import type { EngineFailure } from '../protocol/engine.ts';
import { hubOutcome } from './hub-failure.ts';
import { createLinkReader, type LinkReader } from './link-reader.ts';
import { openHubModel, type HubOpeningTools, type OpenedHubModel } from './open-hub-model.ts';
import { createPictureCache } from './picture-cache.ts';

export interface HubEngineTools extends HubOpeningTools {
  /** RGBA, [size, size, 4], the whole picture drawn into the square; closes the bitmap. */
  readonly readSquare: (bitmap: ImageBitmap, size: number) => Uint8ClampedArray;
  readonly now: () => number;
  /** Bytes of what was read that are kept for later questions. */
  readonly prefixBytes: number;
  /** Called once the model is ready. */
  readonly onOpened?: (opened: OpenedHubModel) => void;
  /** Resolves with the reason when the GPU goes away. */
  readonly deviceLost?: Promise<string>;
}

/** What must be there before anything is read. */
interface Needed {
  readonly supportSet: SupportSet;
  /** `null`: the picture is not one that is kept. */
  readonly imageId: ImageId | null;
  readonly hasRoom: (reader: LinkReader) => boolean;
}

const NOT_OPEN = engineFails('runtime-failed', 'not open');
const SUPERSEDED = engineFails('superseded', 'a later question came');

/**
 * The engine of a pretrained vision-language model. One call runs at a time; after a rejection of the runtime, or when the
 * GPU is lost, every call fails with it, for the library keeps a rejected promise for ever.
 */
export function createHubEngine(tools: HubEngineTools): HubEngine {
  const queue = createJobQueue();
  const pictures = createPictureCache();
  let reader: Outcome<LinkReader, EngineFailure> = NOT_OPEN;
  let stopRequested = false;
  void tools.deviceLost?.then((reason) => {
    reader = engineFails('device-lost', reason);
  });

  /** After a rejection every later call fails with what was behind it. */
  function settle<Value>(outcome: Outcome<Value, EngineFailure>): Outcome<Value, EngineFailure> {
    if (outcome.ok) return outcome;
    const { code } = outcome.failure;
    if (code !== 'runtime-failed' && code !== 'out-of-memory') return outcome;
    // The first is the cause: what comes after it is its echo.
    if (reader.ok || reader === NOT_OPEN) reader = outcome;
    return reader.ok ? outcome : reader;
  }

  /** Why these pictures cannot be read together; `null` if they can. */
  function whyNot({ supportSet, imageId, hasRoom }: Needed) {
    if (!reader.ok) return reader;
    const needed = [...supportSet.map((shown) => shown.imageId), ...(imageId ? [imageId] : [])];
    const [unseen] = pictures.unseen(needed);
    if (unseen !== undefined) return engineFails('picture-unseen', unseen);
    if (hasRoom(reader.value)) return null;
    const { contextTokens } = reader.value.model;
    const detail = `${supportSet.length} demonstrations, ${contextTokens} tokens at most`;
    return engineFails('context-full', detail);
  }

  async function ask<Value>(
    step: string,
    needed: Needed,
    run: (reader: LinkReader, mayGoOn: () => Promise<boolean>) => Promise<Value | 'superseded'>,
  ): Promise<Outcome<Value, EngineFailure>> {
    return queue.ask<Outcome<Value, EngineFailure>>(async ({ mayGoOn }) => {
      const refused = whyNot(needed);
      if (refused) return refused;
      if (!reader.ok) return reader;
      const opened = reader.value;
      const outcome = await hubOutcome(step, () => run(opened, mayGoOn));
      if (!outcome.ok) return settle(outcome);
      return outcome.value === 'superseded' ? SUPERSEDED : succeed(outcome.value as Value);
    }, SUPERSEDED);
  }

  const neededBy = ({ supportSet, labels, query }: LinkContext): Needed => ({
    supportSet,
    imageId: query.imageId,
    hasRoom: (opened) => opened.hasRoomFor(supportSet, labels),
  });

  return {
    open: (request, onEvent) =>
      queue.run(async () => {
        const opened = settle(await openHubModel(request, onEvent, tools));
        if (!opened.ok) return opened;
        reader = succeed(
          createLinkReader(opened.value, pictures.seen, tools.now, tools.prefixBytes),
        );
        tools.onOpened?.(opened.value);
        return succeed(opened.value.ready);
      }),

    unseen: (imageIds) => Promise.resolve(pictures.unseen(imageIds)),

    see: (imageId, bitmap) =>
      queue.run(async () => {
        if (!reader.ok || pictures.seen.has(imageId)) {
          bitmap.close();
          return reader.ok ? succeed(null) : reader;
        }
        const { model } = reader.value;
        const rgba = tools.readSquare(bitmap, model.pictureSize);
        const seen = settle(await hubOutcome('seeing a picture', () => model.see(rgba)));
        if (!seen.ok) return seen;
        pictures.keep(imageId, seen.value);
        return succeed(null);
      }),

    answer: (linkContext) =>
      ask('answering', neededBy(linkContext), (opened, mayGoOn) =>
        opened.answer(linkContext, mayGoOn),
      ),

    explain: (linkContext, onProgress) => {
      stopRequested = false;
      return ask('explaining', neededBy(linkContext), (opened, isLatest) =>
        opened.explain(linkContext, onProgress, async () => (await isLatest()) && !stopRequested),
      );
    },

    scoreFrame: (bitmap, taught) =>
      queue.run(async () => {
        const { supportSet, labels } = taught;
        const refused = whyNot({
          supportSet,
          imageId: null,
          hasRoom: (opened) => opened.hasRoomFor(supportSet, labels),
        });
        if (refused || !reader.ok) {
          bitmap.close();
          return refused ?? (reader as never);
        }
        const opened = reader.value;
        const rgba = tools.readSquare(bitmap, opened.model.pictureSize);
        return settle(await hubOutcome('glancing', () => opened.scoreFrame(rgba, taught)));
      }),

    converse: (conversation, onText) => {
      stopRequested = false;
      const { supportSet, imageId } = conversation;
      const hasRoom = (opened: LinkReader) => opened.hasRoomToTalk(conversation);
      return ask('speaking', { supportSet, imageId, hasRoom }, (opened, isLatest) =>
        opened.converse(conversation, onText, async () => (await isLatest()) && !stopRequested),
      );
    },

    stop() {
      stopRequested = true;
      return Promise.resolve();
    },
  };
}
