import type { PreTrainedModel, Processor, Tensor } from '@huggingface/transformers';
import type { Library } from './load-library.ts';
import { readConfig, type ModelConfig } from './model-config.ts';
import {
  createTensorLedger,
  type PastKeyValues,
  type PrefixState,
  type TensorLedger,
} from './prefix-state.ts';
import {
  lengthOf,
  type Logits,
  type Piece,
  type SeenPicture,
  type VisionLanguageModel,
} from './vision-language-model.ts';

/** The model and processor that the library loaded, and the model's own description. */
interface Loaded {
  readonly library: Library;
  readonly model: PreTrainedModel;
  readonly processor: Processor;
  readonly config: ModelConfig;
}

/** Wraps the library's model and processor in the few functions that the engine needs. */
export function adaptVisionLanguageModel(
  library: Library,
  model: PreTrainedModel,
  processor: Processor,
): VisionLanguageModel {
  const { tokenizer, image_processor: pictures } = processor;
  if (!tokenizer || !pictures) throw new Error('the model has no tokenizer or no image processor');
  const config = readConfig(model.config, pictures.config);
  const loaded: Loaded = { library, model, processor, config };
  readPicturesInOneTile(pictures, config);
  const ledger = createTensorLedger();
  const tokenise = (text: string) =>
    text === '' ? [] : tokenizer.encode(text, { add_special_tokens: false });
  const added = tokenizer.encode('');
  const embed = createEmbedding(loaded);
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
    see: (rgba) => encodePicture(loaded, rgba, added),
    read: async (state, pieces) => readOn(loaded, ledger, state, await embed(pieces)),
  };
}

/** One tile for a picture, which is 64 tokens at 512 pixels. If a picture is split into tiles, it costs a thousand. */
function readPicturesInOneTile(
  pictures: NonNullable<Processor['image_processor']>,
  config: ModelConfig,
): void {
  Object.assign(pictures, { do_image_splitting: false });
  if (config.isLfm2) {
    const tokens = config.pictureTokens;
    Object.assign(pictures, { min_image_tokens: tokens, max_image_tokens: tokens });
  } else Object.assign(pictures, { size: { longest_edge: config.pictureSize } });
}

/** The output of the model's encoder for a picture. `added` are the ids that the tokenizer puts before every text. */
async function encodePicture(
  { library: { RawImage }, model, processor, config }: Loaded,
  rgba: Uint8ClampedArray,
  added: readonly number[],
): Promise<SeenPicture> {
  const picture = new RawImage(rgba, config.pictureSize, config.pictureSize, 4);
  const marker = config.imageMarker;
  const inputs = (await (config.isLfm2
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
}

/** Turns pieces into [1, tokens, hidden size], which is what the decoder reads. */
function createEmbedding({ library: { Tensor }, model, config }: Loaded) {
  const rowOf = new Map<number, Float32Array>();

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

  /** A chat is made of few words. Each is looked up once, which saves a run of the runtime for most stretches. */
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

  return embed;
}

/** Lets the decoder read on from a state, which is not changed. */
async function readOn(
  { library: { Tensor, DynamicCache }, model }: Loaded,
  ledger: TensorLedger,
  state: PrefixState | null,
  inputs_embeds: Tensor,
): ReturnType<VisionLanguageModel['read']> {
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
}

/** The decoder names its outputs differently from the inputs that take them. */
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
