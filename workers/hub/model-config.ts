/** The facts about a model that the engine needs, and how its processor must prepare pictures. */
export interface ModelConfig {
  /** LFM2-VL takes its pictures in another way than SmolVLM. */
  readonly isLfm2: boolean;
  readonly imageId: number;
  readonly imageMarker: string;
  /** Side of the square that becomes one tile, in pixels. */
  readonly pictureSize: number;
  /** The number of tokens for that tile, where the model can be told. */
  readonly pictureTokens: number;
  readonly contextTokens: number;
  readonly endIds: readonly number[];
}

/** SmolVLM reads a picture as 64 tokens. LFM2-VL can be told to do the same. */
const PICTURE_TOKENS = 64;
const DEFAULT_PICTURE_SIZE = 512;
const DEFAULT_CONTEXT = 2048;

/**
 * Reads what the engine needs from the model's own description. If something is missing, it is a model of another kind.
 */
export function readConfig(model: unknown, pictures: unknown): ModelConfig {
  const config = model as Record<string, unknown>;
  const text = (config['text_config'] ?? {}) as Record<string, unknown>;
  const { max_image_size, max_image_tokens, encoder_patch_size, downsample_factor } =
    pictures as Record<string, unknown>;
  const imageId = config['image_token_index'] ?? config['image_token_id'];
  if (typeof imageId !== 'number') throw new Error('the model says nothing of pictures');
  const isLfm2 = config['model_type'] === 'lfm2_vl';
  const pictureTokens = Math.min(PICTURE_TOKENS, Number(max_image_tokens ?? PICTURE_TOKENS));
  const pixelsOfToken = Number(encoder_patch_size ?? 16) * Number(downsample_factor ?? 2);
  const longest = Number((max_image_size as { longest_edge?: number } | undefined)?.longest_edge);
  const ends = [config['eos_token_id'], text['eos_token_id']].flat();
  return {
    isLfm2,
    imageId,
    imageMarker: '<image>',
    pictureSize: isLfm2
      ? Math.floor(Math.sqrt(pictureTokens)) * pixelsOfToken
      : longest || DEFAULT_PICTURE_SIZE,
    pictureTokens,
    contextTokens: Number(text['max_position_embeddings'] ?? DEFAULT_CONTEXT),
    endIds: ends.filter((id) => typeof id === 'number'),
  };
}
