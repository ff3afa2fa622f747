import { logProbabilities } from './log-probabilities.ts';
import type { PrefixState } from './prefix-state.ts';
import { buildTokenTrie, type TokenNode } from './token-trie.ts';
import type { Logits, VisionLanguageModel } from './vision-language-model.ts';

/**
 * The natural logarithm of each label's probability as the continuation of `state`. It is the exact product over the
 * label's tokens and its closing token. A beginning that labels share is read once. `logits` are those after the last
 * token of `state`, which is not changed. Rejects if the runtime does.
 */
export async function scoreContinuations(
  model: Pick<VisionLanguageModel, 'read'>,
  state: PrefixState,
  logits: Logits,
  labels: readonly (readonly number[])[],
): Promise<readonly number[]> {
  const scores = new Array<number>(labels.length).fill(-Infinity);

  async function visit(
    node: TokenNode,
    at: PrefixState,
    after: Logits,
    sum: number,
  ): Promise<void> {
    for (const label of node.ending) scores[label] = sum;
    for (const child of node.children) {
      const [first = 0, ...rest] = child.ids;
      const [begins = -Infinity] = logProbabilities(after.at(-1), [first]);
      // The last token of a label is read only if another token follows it.
      const isRead = child.children.length > 0 ? child.ids : child.ids.slice(0, -1);
      if (isRead.length === 0) {
        for (const label of child.ending) scores[label] = sum + begins;
        continue;
      }
      const read = await model.read(at, [isRead]);
      try {
        const goesOn = rest.reduce(
          (total, id, index) => total + (logProbabilities(read.logits.at(index), [id])[0] ?? 0),
          sum + begins,
        );
        await visit(child, read.state, read.logits, goesOn);
      } finally {
        read.state.dispose();
      }
    }
  }

  await visit(buildTokenTrie(labels), state, logits, 0);
  return scores;
}
