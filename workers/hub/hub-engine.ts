import { succeed, type Outcome } from '../../src/kernel/outcome.ts';
import { engineFails } from '../files/engine-failure.ts';
import { createJobQueue, type JobQueue } from '../runtime/job-queue.ts';
import type { HubEngine } from '../protocol/hub-engine.ts';
import { shownTo } from '../../src/domain/lcl/link-context.ts';
import type { CandidateScores } from '../../src/domain/lcl/scores.ts';
import type { EngineFailure } from '../protocol/engine.ts';
import { hubOutcome } from './hub-failure.ts';
import { createLinkReader, type LinkReader } from './link-reader.ts';
import type { HubOpeningTools } from './open-from-kept.ts';
import { openHubModel } from './open-hub-model.ts';
import {
  createOpenedReader,
  neededToScore,
  readerFor,
  type Needed,
  type OpenedReader,
} from './opened-reader.ts';
import { createPictureCache, type PictureCache } from './picture-cache.ts';

export interface HubEngineTools extends HubOpeningTools {
  /** The whole picture drawn into the square, as RGBA [size, size, 4]. Closes the bitmap. */
  readonly readSquare: (bitmap: ImageBitmap, size: number) => Uint8ClampedArray;
  readonly now: () => number;
  /** How many bytes of prefixes may be kept for later questions. */
  readonly prefixBytes: number;
  /** Resolves with the reason when the GPU goes away. */
  readonly deviceLost?: Promise<string>;
}

const SUPERSEDED = engineFails('superseded', 'a later question came');

/**
 * The engine of a pretrained vision-language model. One call runs at a time. After a rejection of the runtime, or when
 * the GPU is lost, every later call fails with the same failure. The reason is that the library never clears a rejected
 * promise.
 */
export function createHubEngine(tools: HubEngineTools): HubEngine {
  const queue = createJobQueue();
  const pictures = createPictureCache();
  const reader = createOpenedReader();
  void tools.deviceLost?.then(reader.lose);
  return {
    open: (request, onEvent) =>
      queue.run(async () => {
        const opened = reader.settle(await openHubModel(request, onEvent, tools));
        if (!opened.ok) return opened;
        reader.open(createLinkReader(opened.value, pictures.seen, tools.now, tools.prefixBytes));
        return succeed(opened.value.ready);
      }),

    unseen: (imageIds) => Promise.resolve(pictures.unseen(imageIds)),

    see: (imageId, bitmap) =>
      queue.run(async () => {
        const opened = reader.current();
        if (!opened.ok || pictures.seen.has(imageId)) {
          bitmap.close();
          return opened.ok ? succeed(null) : opened;
        }
        const { model } = opened.value;
        const rgba = tools.readSquare(bitmap, model.pictureSize);
        const seen = reader.settle(await hubOutcome('seeing a picture', () => model.see(rgba)));
        if (!seen.ok) return seen;
        pictures.keep(imageId, seen.value);
        return succeed(null);
      }),

    scoreFrame: (bitmap, taught) =>
      queue.run(async () => {
        const opened = readerFor(reader.current(), pictures, neededToScore(taught, null));
        if (!opened.ok) {
          bitmap.close();
          return opened;
        }
        const rgba = tools.readSquare(bitmap, opened.value.model.pictureSize);
        return reader.settle(
          await hubOutcome('glancing', () => opened.value.scoreFrame(rgba, taught)),
        );
      }),

    scoreBatch: ({ taught, rows }) =>
      queue.run(async () => {
        const scored: CandidateScores[] = [];
        for (const row of rows) {
          const { supportSet } = shownTo(row, taught);
          const query = { imageId: row.imageId, source: '' };
          const context = { ...taught, supportSet, query };
          const needed = neededToScore(context, row.imageId);
          const opened = readerFor(reader.current(), pictures, needed);
          if (!opened.ok) return opened;
          const answered = reader.settle(
            await hubOutcome('scoring', () => opened.value.answer(context, always)),
          );
          if (!answered.ok) return answered;
          if (answered.value === 'superseded') throw new Error('nothing supersedes a batch');
          scored.push(answered.value.full);
        }
        return succeed(scored);
      }),

    ...questionsTo({ queue, pictures, reader }),
  };
}

const always = () => Promise.resolve(true);

interface Parts {
  readonly queue: JobQueue;
  readonly pictures: PictureCache;
  readonly reader: OpenedReader;
}

/** The calls for which a later question takes the place of an earlier one. */
function questionsTo({
  queue,
  pictures,
  reader,
}: Parts): Pick<HubEngine, 'answer' | 'explain' | 'converse' | 'stop'> {
  let stopRequested = false;

  async function ask<Value>(
    step: string,
    needed: Needed,
    run: (reader: LinkReader, mayGoOn: () => Promise<boolean>) => Promise<Value | 'superseded'>,
  ): Promise<Outcome<Value, EngineFailure>> {
    return queue.ask<Outcome<Value, EngineFailure>>(async ({ mayGoOn }) => {
      const opened = readerFor(reader.current(), pictures, needed);
      if (!opened.ok) return opened;
      const outcome = await hubOutcome(step, () => run(opened.value, mayGoOn));
      if (!outcome.ok) return reader.settle(outcome);
      return outcome.value === 'superseded' ? SUPERSEDED : succeed(outcome.value as Value);
    }, SUPERSEDED);
  }

  return {
    answer: (linkContext) =>
      ask('answering', neededToScore(linkContext, linkContext.query.imageId), (opened, mayGoOn) =>
        opened.answer(linkContext, mayGoOn),
      ),

    explain: (linkContext, onProgress) => {
      stopRequested = false;
      return ask(
        'explaining',
        neededToScore(linkContext, linkContext.query.imageId),
        (opened, isLatest) =>
          opened.explain(linkContext, onProgress, async () => (await isLatest()) && !stopRequested),
      );
    },

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
