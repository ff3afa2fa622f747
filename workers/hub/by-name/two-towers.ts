import type { PreTrainedModel, Tensor } from '@huggingface/transformers';
import type { HubPlan } from '../../../src/domain/models/hub-models.ts';
import type { PretrainedModel } from '../../../src/domain/models/pretrained-model.ts';
import { succeed, type Outcome } from '../../../src/kernel/outcome.ts';
import { engineFails } from '../../files/engine-failure.ts';
import type { Device, EngineFailure } from '../../protocol/engine.ts';
import { dot, normalised } from '../../runtime/vectors.ts';
import { hubOutcome } from '../hub-failure.ts';
import type { Library } from '../load-library.ts';
import { greySquare } from '../open-hub-model.ts';
import { fittedIds, namePrompt } from './name-prompt.ts';

/** A tower for pictures and one for texts. What they give has length one, and its cosine says how well the two fit. */
export interface TwoTowers {
  /** Side of the square that the picture tower reads, in pixels. */
  readonly pictureSize: number;
  /** `rgba` is [pictureSize, pictureSize, 4]. */
  see(rgba: Uint8ClampedArray): Promise<Float32Array>;
  /** Reads a name within its prompt. Each name is read alone, because 8 bits share their steps within a batch. */
  read(name: string): Promise<Float32Array>;
  /** The tokens that `read` puts to the tower. */
  tokensOf(name: string): readonly number[];
}

/**
 * Opens a SigLIP 2 whose files the library can read already (`serveKeptFiles`). Rejects if a file is missing or the
 * runtime rejects. After that this worker can only be replaced.
 */
export async function openTwoTowers(
  library: Library,
  { repository }: PretrainedModel,
  { dtypes }: HubPlan,
  device: Device,
): Promise<TwoTowers> {
  const { AutoTokenizer, AutoImageProcessor, SiglipTextModel, SiglipVisionModel } = library;
  const options = (graph: string) => ({
    // When the runtime is given from outside, the library knows no device by name, so the session's own setting decides.
    device: 'auto' as const,
    dtype: dtypes[graph] ?? 'fp32',
    session_options: { executionProviders: [device], logSeverityLevel: 3 as const },
  });
  const tokenizer = await AutoTokenizer.from_pretrained(repository);
  const preparation = await AutoImageProcessor.from_pretrained(repository);
  const pictureTower = await SiglipVisionModel.from_pretrained(repository, options('vision_model'));
  const textTower = await SiglipTextModel.from_pretrained(repository, options('text_model'));
  const pictureSize = sideOf(preparation.config);
  const pad = tokenizer.pad_token_id;
  if (pad === undefined) throw new Error('the tokenizer has no padding');
  const tokensOf = (name: string) => fittedIds(tokenizer.encode(namePrompt(name)), pad);
  return {
    pictureSize,
    tokensOf,
    async see(rgba) {
      const picture = new library.RawImage(rgba, pictureSize, pictureSize, 4);
      const { pixel_values } = (await preparation([picture])) as Record<string, Tensor>;
      return pooled(pictureTower, { pixel_values });
    },
    read(name) {
      const ids = BigInt64Array.from(tokensOf(name), BigInt);
      return pooled(textTower, { input_ids: new library.Tensor('int64', ids, [1, ids.length]) });
    },
  };
}

/** What two prompts may have in common at most. Towers that pool the wrong token give one vector for every text. */
const DIFFERENT = 0.9999;

/** Whether the towers give numbers, and different ones for different names. Fails with `self-test-failed`. */
export async function testTwoTowers(towers: TwoTowers): Promise<Outcome<null, EngineFailure>> {
  const read = await hubOutcome('the self-test', async () => {
    await towers.see(greySquare(towers.pictureSize));
    return dot(await towers.read('a dog'), await towers.read('a chair'));
  });
  if (!read.ok) return read;
  return read.value < DIFFERENT
    ? succeed(null)
    : engineFails('self-test-failed', `two names are alike to ${read.value}`);
}

async function pooled(tower: PreTrainedModel, inputs: object): Promise<Float32Array> {
  const { pooler_output: state } = (await tower(inputs)) as Record<string, Tensor | undefined>;
  if (!state) throw new Error('a tower gave no pooler_output');
  const numbers = Float32Array.from(state.data as Float32Array);
  if (!numbers.every(Number.isFinite)) throw new Error('a state is not a number');
  return normalised(numbers);
}

/** The side that `preprocessor_config.json` gives. */
function sideOf(config: { readonly size?: unknown }): number {
  const { height, width } = (config.size ?? {}) as { height?: unknown; width?: unknown };
  if (typeof height !== 'number' || height !== width || !(height > 0 && height <= LARGEST))
    throw new Error(`pictures of ${String(width)} by ${String(height)} cannot be read`);
  return height;
}

/** No encoder of pictures reads a larger square. A larger number is a mistake or an attack. */
const LARGEST = 1024;
