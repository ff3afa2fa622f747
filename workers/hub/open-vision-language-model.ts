import type { HubPlan } from '../../src/domain/models/hub-models.ts';
import type { PretrainedModel } from '../../src/domain/models/pretrained-model.ts';
import type { Device } from '../protocol/engine.ts';
import type { Library } from './load-library.ts';
import { adaptVisionLanguageModel } from './vision-language-adapter.ts';
import type { VisionLanguageModel } from './vision-language-model.ts';

/** No model here has more layers than this. Their keys and values stay on the GPU. */
const LAYERS = 64;

/**
 * Opens a vision-language model whose files the library can read already (`serveKeptFiles`). Rejects if a file is missing
 * or the runtime rejects. After that this worker can only be replaced.
 */
export async function openVisionLanguageModel(
  library: Library,
  { repository }: PretrainedModel,
  { dtypes }: HubPlan,
  device: Device,
): Promise<VisionLanguageModel> {
  const { AutoProcessor, AutoModelForImageTextToText } = library;
  const processor = await AutoProcessor.from_pretrained(repository);
  const model = await AutoModelForImageTextToText.from_pretrained(repository, {
    // When the runtime is given from outside, the library knows no device by name, so the session's own setting decides.
    device: 'auto',
    dtype: { ...dtypes },
    session_options: {
      executionProviders: [device],
      logSeverityLevel: 3,
      ...(device === 'webgpu' && { preferredOutputLocation: onGpu() }),
    },
  });
  return adaptVisionLanguageModel(library, model, processor);
}

function onGpu(): Record<string, 'gpu-buffer'> {
  const names = Array.from({ length: LAYERS }, (_, layer) => [
    `present.${layer}.key`,
    `present.${layer}.value`,
    `present_conv.${layer}`,
  ]);
  return Object.fromEntries(names.flat().map((name) => [name, 'gpu-buffer']));
}
