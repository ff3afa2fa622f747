import { expect, it } from 'vitest';
import type { PrefixState } from './prefix-state.ts';
import { LONGEST_ANSWER, generateText } from './generate-text.ts';
import type { VisionLanguageModel } from './vision-language-model.ts';

/** A model that never ends its answer, because it says the same token for ever. */
function endless() {
  let live = 0;
  const state = (length: number): PrefixState => {
    live++;
    return { length, pastKeyValues: {}, bytes: 0, dispose: () => void live-- };
  };
  const model = {
    endIds: new Set([1]),
    textOf(ids: readonly number[]) {
      if (ids.length === 0) throw new Error('token_ids must be a non-empty array of integers.');
      return ids.map(() => 'and ').join('');
    },
    read: (before: PrefixState | null) =>
      Promise.resolve({
        state: state((before?.length ?? 0) + 1),
        logits: { tokens: 1, at: () => Float32Array.of(1, 0) },
      }),
  } as unknown as VisionLanguageModel;
  return { model, live: () => live };
}

const listening = { onText: () => undefined, mayGoOn: () => Promise.resolve(true) };

it('ends an answer that has no end, and leaves no state behind', async () => {
  const { model, live } = endless();
  const answer = await generateText(model, null, [[0]], listening);
  expect(answer.endedBecause).toBe('length');
  expect(answer.text.split(' ')).toHaveLength(LONGEST_ANSWER);
  expect(live()).toBe(0);
});

it('says nothing, and fails of nothing, where it is stopped before its first token', async () => {
  const { model, live } = endless();
  const mayGoOn = () => Promise.resolve(false);
  const answer = await generateText(model, null, [[0]], { ...listening, mayGoOn });
  expect(answer).toEqual({ text: '', endedBecause: 'stopped' });
  expect(live()).toBe(0);
});
