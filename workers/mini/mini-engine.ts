import { succeed, type Outcome } from '../../src/kernel/outcome.ts';
import type { Scores } from '../../src/domain/lcl/scores.ts';
import type { EngineFailure } from '../protocol/engine.ts';
import type { MiniEngine } from '../protocol/mini-engine.ts';
import { answerFirst, answerQuestion } from './answer-question.ts';
import { engineFails } from '../files/engine-failure.ts';
import { centroidOfFeatures } from './centroid-of.ts';
import type { Features, Scale } from './encoder/encoder.ts';
import { featureCalls, type InTurn } from './feature-calls.ts';
import { createFeatureCache } from './feature-cache.ts';
import { scoreBatch } from './score-batch.ts';
import { scoreFrame } from './score-frame.ts';
import { createJobQueue } from '../runtime/job-queue.ts';
import type { Model } from './model.ts';
import { openModel, type OpenedModel, type OpeningTools } from './open-model.ts';

export interface EngineTools extends OpeningTools {
  /** A picture in the encoder's input size, brought there by the encoder's own `scale`. Closes the bitmap. */
  readonly readPixels: (bitmap: ImageBitmap, scale: Scale) => Float32Array;
  /** Called once the model is ready. */
  readonly onOpened?: (opened: OpenedModel) => void;
  /** Resolves with the reason when the GPU goes away. */
  readonly deviceLost?: Promise<string>;
}

const SUPERSEDED = engineFails('superseded', 'a later question came');

/** Answers with the opened model. It ends with `superseded` once it may not go on. */
type Answering = (
  model: Model,
  mayGoOn: () => Promise<boolean>,
) => Promise<Outcome<Scores, EngineFailure>>;

/** The engine, with a door for calls that it does not have itself. */
export interface MiniInTurn extends MiniEngine {
  readonly inTurn: InTurn;
}

/** When a GPU goes away, its run rejects up to this many milliseconds before the browser reports the loss. */
const LOST_MOMENT_MS = 200;

/**
 * The engine that ships with the app. One call runs at a time. After `runtime-failed`, `eyes-failed` or `device-lost`
 * every later call fails with the same code. The encoder is chosen once, on opening, so that features of two encoders
 * never meet.
 */
export function createMiniEngine(tools: EngineTools): MiniInTurn {
  const queue = createJobQueue();
  const pictures = createFeatureCache();
  const { featuresOf } = pictures;
  let opened: Outcome<OpenedModel, EngineFailure> = engineFails('runtime-failed', 'not open');
  const deviceLost = tools.deviceLost?.then(
    (reason) => (opened = engineFails('device-lost', reason)),
  );

  /** After a rejection every later call fails with its original cause. */
  async function settle<Value>(
    outcome: Outcome<Value, EngineFailure>,
  ): Promise<Outcome<Value, EngineFailure>> {
    if (outcome.ok || !isRejection(outcome.failure)) return outcome;
    const failed = (await Promise.race([deviceLost ?? never, moment()])) ?? outcome;
    opened = failed;
    return failed;
  }

  const ask = (run: Answering) =>
    queue.ask(
      async ({ mayGoOn }) => (opened.ok ? settle(await run(opened.value.model, mayGoOn)) : opened),
      SUPERSEDED,
    );
  const inTurn: MiniInTurn['inTurn'] = (run) =>
    queue.run(async () => (opened.ok ? settle(await run(opened.value, pictures)) : opened));
  /** The bitmap is closed in any case. */
  const encode = ({ encoder }: Model, bitmap: ImageBitmap) =>
    encoder.encode(tools.readPixels(bitmap, encoder.scale)).then((features) => settle(features));

  const ofFrame = frameAsker(queue, encode, () => opened);

  return {
    open: (request, onEvent) =>
      queue.run(async () => {
        const opening = await settle(await openModel(request, onEvent, tools));
        if (!opening.ok) return opening;
        opened = opening;
        tools.onOpened?.(opening.value);
        return succeed(opening.value.ready);
      }),

    unseen: (imageIds) => Promise.resolve(pictures.unseen(imageIds)),

    see: (imageId, bitmap) =>
      queue.run(async () => {
        if (!opened.ok || featuresOf.has(imageId)) {
          bitmap.close();
          return opened.ok ? succeed(null) : opened;
        }
        const features = await encode(opened.value.model, bitmap);
        if (!features.ok) return features;
        pictures.keep(imageId, features.value);
        return succeed(null);
      }),

    answer: (linkContext) =>
      ask((open, mayGoOn) => answerFirst(open, featuresOf, linkContext, mayGoOn)),

    explain: (linkContext, onProgress) =>
      ask((open, mayGoOn) => answerQuestion(open, featuresOf, linkContext, mayGoOn, onProgress)),

    scoreFrame: (bitmap, taught) =>
      ofFrame(bitmap, async (open, features) =>
        settle(await scoreFrame(open, featuresOf, features, taught)),
      ),

    scoreBatch: (batch) => inTurn(({ model }) => scoreBatch(model, featuresOf, batch)),

    centroidOfFrame: (bitmap, taught) =>
      ofFrame(bitmap, (_, features) =>
        Promise.resolve(centroidOfFeatures(featuresOf, features, taught)),
      ),

    ...featureCalls(inTurn),
    inTurn,
  };
}

/** Asks something of a picture that nobody keeps, once its turn comes. It closes the bitmap. */
function frameAsker(
  queue: ReturnType<typeof createJobQueue>,
  encode: (model: Model, bitmap: ImageBitmap) => Promise<Outcome<Features, EngineFailure>>,
  openedNow: () => Outcome<OpenedModel, EngineFailure>,
) {
  return <Value>(
    bitmap: ImageBitmap,
    asked: (open: Model, features: Features) => Promise<Outcome<Value, EngineFailure>>,
  ) =>
    queue.run(async () => {
      const opened = openedNow();
      if (!opened.ok) {
        bitmap.close();
        return opened;
      }
      const { model } = opened.value;
      const features = await encode(model, bitmap);
      return features.ok ? asked(model, features.value) : features;
    });
}

function isRejection({ code }: EngineFailure): boolean {
  return code === 'runtime-failed' || code === 'eyes-failed';
}

const never = new Promise<never>(() => undefined);

function moment(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), LOST_MOMENT_MS));
}
