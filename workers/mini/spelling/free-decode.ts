import { succeed, type Outcome } from '../../../src/kernel/outcome.ts';
import type { EngineFailure } from '../../protocol/engine.ts';
import { conceptColumns } from '../decoder/concept-columns.ts';
import type { Decoder } from '../decoder/decoder.ts';
import type { Features } from '../encoder/encoder.ts';
import { engineFails } from '../../files/engine-failure.ts';
import { maskWithout, type SupportFeatures } from '../decoder/support-features.ts';
import { numberAt } from '../../runtime/number-at.ts';
import type { NextTokens, Pointer } from './pointer.ts';
import { queryRow, type Wording } from './tokens.ts';
import { speltLabels } from './spelt-labels.ts';
import { weighConcepts } from '../decoder/weigh-concepts.ts';

/** How many queries one run of the pointer spells for. This limits the memory that it needs at once. */
const ROWS_PER_RUN = 64;

/** The parts of free decoding. The decoder weighs the concepts, and the pointer spells the likeliest one. */
export interface Speller {
  readonly decoder: Decoder;
  readonly pointer: Pointer;
}

/** The model's own answer when no labels are given to choose from. */
export type DecodedLabel =
  | {
      readonly kind: 'label';
      /**
       * The label that the bytes stand for, or else the bytes read as UTF-8. A sequence that is not UTF-8 shows as U+FFFD,
       * and `bytes` still has it.
       */
      readonly text: string;
      readonly bytes: Uint8Array;
      /** The log-probability of all bytes and the end, which can be compared with a label's score. */
      readonly logProbability: number;
    }
  | { readonly kind: 'none'; readonly logProbability: number }
  /** The label did not end within the longest length that the model reads. */
  | { readonly kind: 'unfinished'; readonly text: string; readonly bytes: Uint8Array };

export interface FreeQuery {
  readonly features: Features;
  /** 1 at each position of the support features that this query may look at. Without it, all are visible. */
  readonly mask?: Float32Array;
  /**
   * A guess at the answer, of at most `maxLabelBytes`. One run reads all of it and keeps only the bytes that the model
   * would have written itself (speculative decoding, arXiv 2211.17192). A guess saves runs and changes no answer.
   */
  readonly draft?: Uint8Array;
}

/**
 * Greedy decoding. Each query takes its likeliest byte, then the likeliest after it, until the label's end or, in its
 * place, `⟨none⟩`. There is one answer per query, in their order. All share the support features, and a query that has
 * ended leaves the batch. Fails with `runtime-failed`.
 */
export async function decodeFreely(
  { decoder, pointer }: Speller,
  wording: Wording,
  supportFeatures: SupportFeatures,
  queries: readonly FreeQuery[],
): Promise<Outcome<readonly DecodedLabel[], EngineFailure>> {
  const everything = maskWithout(supportFeatures, null);
  const asked = queries.map(({ features, mask = everything }) => ({ features, mask }));
  const columns = conceptColumns(supportFeatures);
  const weighed = await weighConcepts(decoder, supportFeatures, columns, asked);
  if (!weighed.ok) return weighed;
  const spelt = speltLabels(columns.labels, wording);
  const labelOf = new Map([...spelt].map(([label, code]) => [code, label]));
  const words = columns.labels.map((label) => spelt.get(label) ?? label);
  const readings = weighed.value.map((weights, place) => ({
    weights,
    draft: queries[place]?.draft,
    spelling: beginning,
  }));
  for (;;) {
    const rows = readings
      .filter(({ spelling }) => !spelling.answer)
      .map((reading) => ({
        reading,
        weights: reading.weights,
        tokens: queryRow(withDraft(reading.spelling, reading.draft), wording),
      }));
    if (rows.length === 0) break;
    for (let from = 0; from < rows.length; from += ROWS_PER_RUN) {
      const run = rows.slice(from, from + ROWS_PER_RUN);
      const next = await pointer.spell(run, words);
      if (!next.ok) return next;
      for (const [row, { reading, tokens }] of run.entries()) {
        reading.spelling = readOn(reading.spelling, tokens, next.value, row, wording);
        if (!Number.isFinite(reading.spelling.logProbability)) {
          return engineFails('runtime-failed', 'the model gave a probability that is not a number');
        }
      }
    }
  }
  const named = (answer: DecodedLabel): DecodedLabel =>
    answer.kind === 'label' ? { ...answer, text: labelOf.get(answer.text) ?? answer.text } : answer;
  return succeed(
    readings.flatMap(({ spelling }) => (spelling.answer ? [named(spelling.answer)] : [])),
  );
}

/** The progress of one query, with the bytes that are certain and their log-probability. */
interface Spelling {
  readonly bytes: readonly number[];
  readonly logProbability: number;
  readonly answer: DecodedLabel | null;
}

const beginning: Spelling = { bytes: [], logProbability: 0, answer: null };

/** The certain bytes, and the draft after them. A model that missed one byte of a word often has the rest right. */
function withDraft({ bytes }: Spelling, draft: Uint8Array = new Uint8Array()): Uint8Array {
  return Uint8Array.of(...bytes, ...draft.subarray(bytes.length));
}

/**
 * Reads the likeliest token after the last certain byte. Goes on after each further byte for as long as the draft was
 * right.
 */
function readOn(
  { bytes: before, logProbability: sum }: Spelling,
  tokens: readonly number[],
  next: NextTokens,
  row: number,
  wording: Wording,
): Spelling {
  const bytes = [...before];
  let total = sum;
  for (let position = bytes.length; position < tokens.length; position++) {
    const token = likeliest(next, row, position, wording);
    total += logProbability(next, row, position, token);
    if (token >= 256 || position === wording.maxLabelBytes) {
      return { bytes, logProbability: total, answer: answerOf(token, bytes, total, wording) };
    }
    bytes.push(token);
    if (token !== tokens[position + 1]) break;
  }
  return { bytes, logProbability: total, answer: null };
}

/** Natural logarithm of the probability that `token` follows position `position` of row `row`. */
function logProbability(
  { data, length, vocabulary }: NextTokens,
  row: number,
  position: number,
  token: number,
): number {
  return numberAt(data, (row * length + position) * vocabulary + token);
}

/** The choice is among bytes, the end, and at the very beginning `⟨none⟩`. The other tokens only ever open a row. */
function likeliest(
  { data, length, vocabulary }: NextTokens,
  row: number,
  position: number,
  { tokens: { end, none } }: Wording,
): number {
  const start = (row * length + position) * vocabulary;
  const at = (token: number) => data[start + token] ?? NaN;
  let best = end;
  for (let byte = 0; byte < 256; byte++) if (at(byte) > at(best)) best = byte;
  return position === 0 && at(none) > at(best) ? none : best;
}

function answerOf(
  token: number,
  spelt: readonly number[],
  total: number,
  { tokens }: Wording,
): DecodedLabel {
  if (token === tokens.none) return { kind: 'none', logProbability: total };
  const bytes = Uint8Array.from(spelt);
  // A label may begin with U+FEFF, which a decoder drops unless `ignoreBOM` is set.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return token === tokens.end
    ? { kind: 'label', text, bytes, logProbability: total }
    : { kind: 'unfinished', text, bytes };
}
