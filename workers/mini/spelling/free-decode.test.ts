import { describe, expect, it } from 'vitest';
import type { Decoder, QueryRow } from '../decoder/decoder.ts';
import { decodeFreely } from './free-decode.ts';
import { assembleSupportFeatures } from '../decoder/support-features.ts';
import type { Pointer, SpellingRow } from './pointer.ts';
import { unwrap } from '../testing/shipped-model.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('free decoding', () => {
  const wording = {
    tokens: { query: 257, end: 258, none: 259, pad: 260 },
    maxLabelBytes: 8,
  };
  const VOCABULARY = 264;
  const supportFeatures = assembleSupportFeatures([], 1);

  /** A decoder that returns the only feature of each row as the weight of "none of these". */
  const decoder = {
    weigh: (rows: readonly QueryRow[]) =>
      Promise.resolve({
        ok: true,
        value: rows.map(({ features }) => ({ concepts: new Float32Array(1), none: features[0] })),
      }),
  } as unknown as Decoder;

  /** A pointer that writes script n for the row with the weight n, and reads on from the row's tokens. */
  function scripted(...scripts: readonly (readonly number[])[]) {
    const rowsOfRuns: number[] = [];
    const spell = (rows: readonly SpellingRow[]) => {
      rowsOfRuns.push(rows.length);
      const length = Math.max(...rows.map(({ tokens }) => tokens.length));
      const data = new Float32Array(rows.length * length * VOCABULARY).fill(-20);
      for (const [row, { weights }] of rows.entries()) {
        for (let position = 0; position < length; position++) {
          const token = scripts[weights.none]?.[position] ?? 0;
          data[(row * length + position) * VOCABULARY + token] = 0;
        }
      }
      return Promise.resolve({ ok: true, value: { data, length, vocabulary: VOCABULARY } });
    };
    const pointer = { spell } as unknown as Pointer;
    return {
      rowsOfRuns,
      decode: (...drafts: (Uint8Array | undefined)[]) =>
        decodeFreely(
          { decoder, pointer },
          wording,
          supportFeatures,
          scripts.map((_, n) => ({
            features: Float32Array.of(n),
            ...(drafts[n] ? { draft: drafts[n] } : {}),
          })),
        ).then(unwrap),
    };
  }
  const { end, none, query, pad } = wording.tokens;

  it('reads "none of these" only in place of a label', async () => {
    const [first, later] = await scripted([none], [65, none, 0, 0, 0, 0, 0, 0, 0]).decode();
    expect(first?.kind).toBe('none');
    // A tie among bytes goes to the end. Where the script wants ⟨none⟩, all bytes are equally likely.
    expect(later).toMatchObject({ kind: 'label', text: 'A' });
  });

  it('never writes a token that opens or fills a row', async () => {
    for (const token of [query, pad, 263]) {
      const [answer] = await scripted([65, token]).decode();
      expect(answer).toMatchObject({ kind: 'label', text: 'A' });
    }
  });

  it('reads an end at once as an empty label', async () => {
    expect(await scripted([end]).decode()).toMatchObject([{ kind: 'label', text: '' }]);
  });

  it('keeps bytes that are not UTF-8, and a byte order mark', async () => {
    const [broken, marked] = await scripted(
      [0xe2, 0x82, 65, end],
      [0xef, 0xbb, 0xbf, 65, end],
    ).decode();
    expect(broken).toMatchObject({ text: '\ufffdA', bytes: Uint8Array.of(0xe2, 0x82, 65) });
    expect(marked).toMatchObject({ text: '\ufeffA' });
  });

  it('reads the longest label, and gives up on a longer one', async () => {
    const eight = [...'abcdefgh'].map((letter) => letter.charCodeAt(0));
    const { decode, rowsOfRuns } = scripted([...eight, end], [...eight, 65]);
    expect(await decode()).toMatchObject([
      { kind: 'label', text: 'abcdefgh' },
      { kind: 'unfinished', text: 'abcdefgh', bytes: Uint8Array.from(eight) },
    ]);
    expect(rowsOfRuns).toHaveLength(9);
    expect(await decode(utf8('abcdefgh'), utf8('abcdefgh'))).toEqual(await decode());
  });

  it('drops rows that have ended from the batch', async () => {
    const { decode, rowsOfRuns } = scripted([65, 66, end], [65, end], [none]);
    await decode();
    expect(rowsOfRuns).toEqual([3, 2, 1]);
  });

  it('keeps the right bytes of a guess before and after a wrong one', async () => {
    const { decode, rowsOfRuns } = scripted([65, 66, 67, 68, 69, end]);
    expect(await decode(utf8('AXCDE'))).toMatchObject([{ text: 'ABCDE' }]);
    expect(rowsOfRuns).toEqual([1, 1]);
  });

  it('has no answer to no query, and calls a probability that is not a number a failure', async () => {
    expect(await scripted().decode()).toEqual([]);
    const spell = () =>
      Promise.resolve({
        ok: true,
        value: { data: new Float32Array(VOCABULARY).fill(NaN), length: 1, vocabulary: VOCABULARY },
      });
    const speller = { decoder, pointer: { spell } as unknown as Pointer };
    const asked = [{ features: Float32Array.of(0) }];
    expect(await decodeFreely(speller, wording, supportFeatures, asked)).toMatchObject({
      ok: false,
      failure: { code: 'runtime-failed' },
    });
  });
});
