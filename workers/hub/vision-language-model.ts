import type { PrefixState } from './prefix-state.ts';

/** One message of a chat, as the template of a model takes it. */
export interface ChatMessage {
  readonly role: 'user' | 'assistant';
  readonly content: readonly (
    { readonly type: 'image' } | { readonly type: 'text'; readonly text: string }
  )[];
}

/** A picture as the model reads it. It is a stretch of tokens, and the encoder's output replaces those in the middle. */
export interface SeenPicture {
  /** Token ids, the placeholders of the picture included. */
  readonly ids: readonly number[];
  /** [placeholders, hidden size]: one row for each placeholder among `ids`. */
  readonly features: Float32Array;
}

/** Text as token ids, or a picture. */
export type Piece = readonly number[] | SeenPicture;

/** The model's output after every token that it read: [tokens, vocabulary], raw logits. */
export interface Logits {
  readonly tokens: number;
  /** The raw logits after this token; negative counts from the end. A view, not a copy. */
  at(token: number): Float32Array;
}

/** A pretrained vision-language model on one device, with the few functions that the engine needs. */
export interface VisionLanguageModel {
  /** The placeholder of a picture in a rendered chat. */
  readonly imageMarker: string;
  /** An answer ends with one of these. */
  readonly endIds: ReadonlySet<number>;
  /** How many tokens one context can hold. */
  readonly contextTokens: number;
  /** Tensors of states that are alive. */
  readonly liveTensors: number;
  /** A chat as the model's own template writes it. */
  render(messages: readonly ChatMessage[], asksForAnswer: boolean): string;
  /** Token ids of plain or rendered text; nothing is put before or after it. */
  tokenise(text: string): readonly number[];
  /** Text of tokens, special ones left out. */
  textOf(ids: readonly number[]): string;
  /** Side of the square in pixels that `see` takes. */
  readonly pictureSize: number;
  /** `rgba` is [pictureSize, pictureSize, 4] bytes. Rejects if the runtime does. */
  see(rgba: Uint8ClampedArray): Promise<SeenPicture>;
  /**
   * Reads on from a state, or from nothing if it is `null`. That state is not changed. The caller disposes of the new
   * one.
   */
  read(
    state: PrefixState | null,
    pieces: readonly Piece[],
  ): Promise<{ readonly state: PrefixState; readonly logits: Logits }>;
}

/** Tokens of a piece. */
export function lengthOf(piece: Piece): number {
  return 'ids' in piece ? piece.ids.length : piece.length;
}
