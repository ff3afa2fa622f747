import type { PreTrainedModel, Processor, Tensor } from '@huggingface/transformers';
import type { HubPlan } from '../../src/domain/models/hub-models.ts';
import type { PretrainedModel } from '../../src/domain/models/pretrained-model.ts';
import type { Device } from '../protocol/engine.ts';
import type { Library } from './load-library.ts';
import { createTensorLedger, type PastKeyValues } from './prefix-state.ts';
import {
  lengthOf,
  type Logits,
  type Piece,
  type SeenPicture,
  type VisionLanguageModel,
} from './vision-language-model.ts';

/** More layers than any model here has: their keys and values stay on the GPU. */
const LAYERS = 64;

/**
 * Opens a vision-language model whose files the library can read already (`serveKeptFiles`). Rejects if a file is missing
 * or the runtime does; then this worker can only be thrown away.
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
    // Where the runtime is given from outside, the library knows no device by name: the session's own setting decides.
    device: 'auto',
    dtype: { ...dtypes },
    session_options: {
      executionProviders: [device],
      logSeverityLevel: 3,
      ...(device === 'webgpu' && { preferredOutputLocation: onGpu() }),
    },
  });
  return describe(library, model, processor);
}

function onGpu(): Record<string, 'gpu-buffer'> {
  const names = Array.from({ length: LAYERS }, (_, layer) => [
    `present.${layer}.key`,
    `present.${layer}.value`,
    `present_conv.${layer}`,
  ]);
  return Object.fromEntries(names.flat().map((name) => [name, 'gpu-buffer']));
}

function describe(
  { Tensor, RawImage, DynamicCache }: Library,
  model: PreTrainedModel,
  processor: Processor,
): VisionLanguageModel {
  const { tokenizer, image_processor: pictures } = processor;
  if (!tokenizer || !pictures) throw new Error('the model has no tokenizer or no image processor');
  const config = readConfig(model.config, pictures.config);
  const isLfm2 = config.modelType === 'lfm2_vl';
  // One tile for a picture, 64 tokens at 512 pixels: split into tiles, a picture costs a thousand.
  Object.assign(pictures, { do_image_splitting: false });
  if (isLfm2) {
    const tokens = config.pictureTokens;
    Object.assign(pictures, { min_image_tokens: tokens, max_image_tokens: tokens });
  } else Object.assign(pictures, { size: { longest_edge: config.pictureSize } });
  const ledger = createTensorLedger();
  const tokenise = (text: string) =>
    text === '' ? [] : tokenizer.encode(text, { add_special_tokens: false });
  const added = tokenizer.encode('');
  const rowOf = new Map<number, Float32Array>();

  /** [1, tokens, hidden size]: what the decoder reads. */
  async function embed(pieces: readonly Piece[]): Promise<Tensor> {
    const ids = pieces.flatMap((piece) => ('ids' in piece ? piece.ids : piece));
    await lookUp(ids.filter((id) => !rowOf.has(id)));
    const [first] = rowOf.values();
    const hidden = first?.length ?? 0;
    const rows = new Float32Array(ids.length * hidden);
    for (const [index, id] of ids.entries()) rows.set(rowOf.get(id) ?? [], index * hidden);
    let at = 0;
    for (const piece of pieces) {
      if ('ids' in piece) placePicture(rows.subarray(at * hidden), piece, hidden);
      at += lengthOf(piece);
    }
    return new Tensor('float32', rows, [1, ids.length, hidden]);
  }

  /** A chat is made of few words: each is looked up once, which saves a run of the runtime for most stretches. */
  async function lookUp(ids: readonly number[]): Promise<void> {
    const unknown = [...new Set(ids)];
    if (unknown.length === 0) return;
    const input_ids = new Tensor('int64', BigInt64Array.from(unknown, BigInt), [1, unknown.length]);
    const embeds = (await model.encode_text({ input_ids })) as Tensor;
    const rows = (embeds.type === 'float32' ? embeds : embeds.to('float32')).data as Float32Array;
    const hidden = rows.length / unknown.length;
    for (const [index, id] of unknown.entries())
      rowOf.set(id, rows.slice(index * hidden, (index + 1) * hidden));
  }

  function placePicture(rows: Float32Array, { ids, features }: SeenPicture, hidden: number): void {
    let seen = 0;
    for (const [index, id] of ids.entries()) {
      if (id !== config.imageId) continue;
      rows.set(features.subarray(seen * hidden, (seen + 1) * hidden), index * hidden);
      seen++;
    }
  }

  return {
    imageMarker: config.imageMarker,
    endIds: new Set([...config.endIds, ...endOfTurn(tokenise, tokenizer.eos_token)]),
    contextTokens: config.contextTokens,
    pictureSize: config.pictureSize,
    get liveTensors() {
      return ledger.live;
    },
    render: (messages, asksForAnswer) =>
      processor.apply_chat_template(messages as never, {
        tokenize: false,
        add_generation_prompt: asksForAnswer,
      }) as string,
    tokenise,
    textOf: (ids) => tokenizer.decode([...ids], { skip_special_tokens: true }),

    async see(rgba) {
      const picture = new RawImage(rgba, config.pictureSize, config.pictureSize, 4);
      const marker = config.imageMarker;
      const inputs = (await (isLfm2
        ? processor([picture], marker)
        : processor(marker, [picture]))) as Record<string, Tensor>;
      const { input_ids: ids, ...seeing } = inputs;
      const features = (await model.encode_image(seeing)) as Tensor;
      const numbers = Array.from((ids?.data ?? []) as BigInt64Array, Number);
      const beginning = added.filter((id, index) => numbers[index] === id).length;
      const picturesIds = numbers.slice(beginning);
      const rows = features.type === 'float32' ? features : features.to('float32');
      const places = picturesIds.filter((id) => id === config.imageId).length;
      const hidden = rows.dims.at(-1) ?? 0;
      const kept = Float32Array.from(rows.data as Float32Array);
      if (kept.length !== places * hidden)
        throw new Error(`${kept.length / hidden} rows for ${places} places of a picture`);
      if (!kept.every(Number.isFinite)) throw new Error('a feature is not a number');
      return { ids: picturesIds, features: kept };
    },

    async read(state, pieces) {
      const inputs_embeds = await embed(pieces);
      const tokens = inputs_embeds.dims[1] ?? 0;
      const length = (state?.length ?? 0) + tokens;
      const outputs = (await model.forward({
        inputs_embeds,
        attention_mask: new Tensor('int64', new BigInt64Array(length).fill(1n), [1, length]),
        past_key_values: state ? new DynamicCache({ ...state.pastKeyValues }) : null,
      })) as Record<string, Tensor>;
      const { logits, ...present } = outputs;
      const next = ledger.own(asPast(present), length);
      if (!logits) throw new Error('the decoder gave no logits');
      return { state: next, logits: readLogits(logits) };
    },
  };
}

/** The decoder gives under one name what it takes under another. */
function asPast(present: Record<string, Tensor>): PastKeyValues {
  return Object.fromEntries(
    Object.entries(present).map(([name, tensor]) => [
      name.startsWith('present_')
        ? name.replace('present', 'past')
        : name.replace('present', 'past_key_values'),
      tensor,
    ]),
  );
}

function readLogits(tensor: Tensor): Logits {
  const logits = tensor.type === 'float32' ? tensor : tensor.to('float32');
  const [, tokens = 0, vocabulary = 0] = logits.dims;
  const data = logits.data as Float32Array;
  return {
    tokens,
    at(token) {
      const row = token < 0 ? tokens + token : token;
      if (row < 0 || row >= tokens) throw new Error(`token ${token} of ${tokens}`);
      return data.subarray(row * vocabulary, (row + 1) * vocabulary);
    },
  };
}

function endOfTurn(tokenise: (text: string) => readonly number[], eos: unknown): readonly number[] {
  const ids = typeof eos === 'string' ? tokenise(eos) : [];
  return ids.length === 1 ? ids : [];
}

interface ModelConfig {
  readonly modelType: string;
  readonly imageId: number;
  readonly imageMarker: string;
  /** Side of the square that becomes one tile, in pixels. */
  readonly pictureSize: number;
  /** What that tile costs, where the model can be told. */
  readonly pictureTokens: number;
  readonly contextTokens: number;
  readonly endIds: readonly number[];
}

/** A picture as 64 tokens is what SmolVLM reads; LFM2-VL can be told to. */
const PICTURE_TOKENS = 64;

/** What the engine needs of the model's own description; what is missing is a model of another kind. */
function readConfig(model: unknown, pictures: unknown): ModelConfig {
  const config = model as Record<string, unknown>;
  const text = (config['text_config'] ?? {}) as Record<string, unknown>;
  const { max_image_size, max_image_tokens, encoder_patch_size, downsample_factor } =
    pictures as Record<string, unknown>;
  const imageId = config['image_token_index'] ?? config['image_token_id'];
  if (typeof imageId !== 'number') throw new Error('the model says nothing of pictures');
  const modelType = String(config['model_type']);
  const pictureTokens = Math.min(PICTURE_TOKENS, Number(max_image_tokens ?? PICTURE_TOKENS));
  const pixelsOfToken = Number(encoder_patch_size ?? 16) * Number(downsample_factor ?? 2);
  const longest = Number((max_image_size as { longest_edge?: number } | undefined)?.longest_edge);
  const ends = [config['eos_token_id'], text['eos_token_id']].flat();
  return {
    modelType,
    imageId,
    imageMarker: '<image>',
    pictureSize:
      modelType === 'lfm2_vl'
        ? Math.floor(Math.sqrt(pictureTokens)) * pixelsOfToken
        : longest || DEFAULT_PICTURE_SIZE,
    pictureTokens,
    contextTokens: Number(text['max_position_embeddings'] ?? DEFAULT_CONTEXT),
    endIds: ends.filter((id) => typeof id === 'number'),
  };
}

const DEFAULT_PICTURE_SIZE = 512;
const DEFAULT_CONTEXT = 2048;
