import type { ImageId } from '../../src/domain/image-id.ts';
import { succeed, type Outcome } from '../../src/domain/outcome.ts';
import type { Engine, EngineFailure } from '../protocol.ts';
import { answerQuestion } from './answer-question.ts';
import type { Features } from './encoder.ts';
import { engineFails } from './engine-failure.ts';
import { glanceAt } from './glance-at.ts';
import { createJobQueue } from './job-queue.ts';
import type { Model } from './model.ts';
import { openModel, type OpenedModel, type OpeningTools } from './open-model.ts';

export interface EngineTools extends OpeningTools {
  /** RGB in 0..1, [3, size, size]; closes the bitmap. */
  readonly readPixels: (bitmap: ImageBitmap, size: number) => Float32Array;
  /** Called once the model is ready. */
  readonly onOpened?: (opened: OpenedModel) => void;
}

/** The engine that ships with the app. One call runs at a time; after `runtime-failed` every call fails with it. */
export function createMiniEngine(tools: EngineTools): Engine {
  const queue = createJobQueue();
  const featuresOf = new Map<ImageId, Features>();
  let model: Outcome<Model, EngineFailure> = engineFails('runtime-failed', 'not open');

  function settle<Value>(outcome: Outcome<Value, EngineFailure>): Outcome<Value, EngineFailure> {
    if (!outcome.ok && outcome.failure.code === 'runtime-failed') model = outcome;
    return outcome;
  }

  return {
    open: (request, onEvent) =>
      queue.run(async () => {
        const opened = settle(await openModel(request, onEvent, tools));
        if (!opened.ok) return opened;
        model = succeed(opened.value.model);
        tools.onOpened?.(opened.value);
        return succeed(opened.value.ready);
      }),

    unseen: (imageIds) => Promise.resolve(imageIds.filter((imageId) => !featuresOf.has(imageId))),

    see: (imageId, bitmap) =>
      queue.run(async () => {
        if (!model.ok || featuresOf.has(imageId)) {
          bitmap.close();
          return model.ok ? succeed(null) : model;
        }
        const { encoder, manifest } = model.value;
        const pixels = tools.readPixels(bitmap, manifest.pictureSize);
        const features = settle(await encoder.encode(pixels));
        if (!features.ok) return features;
        featuresOf.set(imageId, features.value);
        return succeed(null);
      }),

    answer: (linkContext) =>
      queue.ask(
        async ({ mayGoOn }) =>
          model.ok
            ? settle(await answerQuestion(model.value, featuresOf, linkContext, mayGoOn))
            : model,
        engineFails('superseded', 'a later question came'),
      ),

    glance: (bitmap, taught) =>
      queue.run(async () => {
        if (!model.ok) {
          bitmap.close();
          return model;
        }
        const { encoder, manifest } = model.value;
        const pixels = tools.readPixels(bitmap, manifest.pictureSize);
        const features = settle(await encoder.encode(pixels));
        if (!features.ok) return features;
        return settle(await glanceAt(model.value, featuresOf, features.value, taught));
      }),
  };
}
