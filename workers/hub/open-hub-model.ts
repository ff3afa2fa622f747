import { succeed, type Outcome } from '../../src/kernel/outcome.ts';
import type { EngineFailure, EngineReady, OpeningEvent, OpenRequest } from '../protocol/engine.ts';
import { openFromKept, type HubOpeningTools } from './open-from-kept.ts';
import { openVisionLanguageModel } from './open-vision-language-model.ts';
import { selfTestHub } from './self-test-hub.ts';
import type { SeenPicture, VisionLanguageModel } from './vision-language-model.ts';

export interface OpenedHubModel {
  readonly model: VisionLanguageModel;
  readonly ready: EngineReady;
  /** A grey picture. The model says of it only what it would say of any picture. */
  readonly contentFree: SeenPicture;
}

/** Opens a vision-language model, and runs its self-test. Fails as `openFromKept` does. */
export async function openHubModel(
  request: OpenRequest,
  onEvent: (event: OpeningEvent) => void,
  tools: HubOpeningTools,
): Promise<Outcome<OpenedHubModel, EngineFailure>> {
  const opened = await openFromKept(request, onEvent, tools, {
    open: async (...from) => {
      const model = await openVisionLanguageModel(...from);
      return { model, contentFree: await model.see(greySquare(model.pictureSize)) };
    },
    test: ({ model, contentFree }) => selfTestHub(model, contentFree),
  });
  if (!opened.ok) return opened;
  const { value, ready } = opened.value;
  return succeed({ ...value, ready });
}

/** A grey picture, as `see` takes it. */
export function greySquare(size: number): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(size ** 2 * 4).fill(128);
  for (let at = 3; at < rgba.length; at += 4) rgba[at] = 255;
  return rgba;
}
