import { succeed, type Outcome } from '../../src/domain/outcome.ts';
import type { CandidateScores } from '../../src/domain/scores.ts';
import type { EngineFailure } from '../protocol.ts';
import type { Decoder } from './decoder.ts';
import type { Features } from './encoder.ts';
import { engineFails } from './engine-failure.ts';
import { buildLabelTrie } from './label-trie.ts';
import { maskWithout, type Memory } from './memory.ts';
import { labelLogProbability, logProbability } from './read-logits.ts';
import { rowsPerRun } from './run-size.ts';
import { labelBytes, queryRow, type Wording } from './tokens.ts';

export interface Question {
  readonly features: Features;
  readonly labels: readonly string[];
  readonly memory: Memory;
  /** The blocks to leave out in turn, by index; every one unless it says otherwise. */
  readonly leaveOut?: readonly number[];
}

/** The scores under the full memory, and under it less each of the blocks to leave out, in their order. */
export interface MemoryScores {
  readonly full: CandidateScores;
  readonly without: readonly CandidateScores[];
}

/**
 * Scores all labels and `⟨none⟩` under every variant of the memory: one row per variant and leaf of the labels' trie, the
 * full memory's first. `mayGoOn` is asked between runs. Fails with `runtime-failed`, or `superseded` if it may not.
 */
export async function scoreLabels(
  decoder: Decoder,
  wording: Wording,
  { features, labels, memory, leaveOut = [...memory.spans.keys()] }: Question,
  mayGoOn: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<Outcome<MemoryScores, EngineFailure>> {
  const trie = buildLabelTrie(labels.map((label) => labelBytes(label, wording)));
  // Even without a label there is `⟨none⟩` to be read.
  const leaves = trie.leaves.length > 0 ? trie.leaves : [new Uint8Array()];
  const variants = [null, ...leaveOut].map((leftOut) => ({
    mask: maskWithout(memory, leftOut),
    scores: { labels: labels.map(() => NaN), none: NaN },
  }));
  const rows = variants.flatMap((variant) =>
    leaves.map((bytes, leaf) => ({ variant, leaf, tokens: queryRow(bytes, wording), features })),
  );
  const length = Math.max(...rows.map(({ tokens }) => tokens.length));
  const step = rowsPerRun(length, memory.positions);
  for (let from = 0; from < rows.length; from += step) {
    if (from > 0 && !(await mayGoOn())) return engineFails('superseded', 'a later question came');
    const chunk = rows.slice(from, from + step);
    const mask = new Float32Array(chunk.length * memory.positions);
    for (const [row, { variant }] of chunk.entries()) {
      mask.set(variant.mask, row * memory.positions);
    }
    const logits = await decoder.readQueries(chunk, memory, mask);
    if (!logits.ok) return logits;
    for (const [row, { variant, leaf }] of chunk.entries()) {
      if (leaf === 0) {
        variant.scores.none = logProbability(logits.value, row, 0, wording.tokens.none);
      }
      for (const [label, place] of trie.places.entries()) {
        if (place.leaf !== leaf) continue;
        variant.scores.labels[label] = labelLogProbability(logits.value, row, place.bytes, wording);
      }
    }
  }
  const [full, ...without] = variants.map(({ scores }) => scores);
  if (!full) throw new Error('the full support set was not scored');
  return [full, ...without].every(areNumbers)
    ? succeed({ full, without })
    : engineFails('runtime-failed', 'the model gave a score that is not a number');
}

function areNumbers({ labels, none }: CandidateScores): boolean {
  return Number.isFinite(none) && labels.every(Number.isFinite);
}
