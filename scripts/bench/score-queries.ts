import { succeed, type Outcome } from '../../src/domain/outcome.ts';
import type { EngineFailure } from '../../workers/protocol.ts';
import type { Decoder } from '../../workers/engine/decoder.ts';
import { engineFails } from '../../workers/engine/engine-failure.ts';
import { buildLabelTrie } from '../../workers/engine/label-trie.ts';
import { maskWithout, type Memory } from '../../workers/engine/memory.ts';
import { labelLogProbability, logProbability } from '../../workers/engine/read-logits.ts';
import { rowsPerRun } from '../../workers/engine/run-size.ts';
import { labelBytes, queryRow, type Wording } from '../../workers/engine/tokens.ts';
import type { QueryScores } from './subject.ts';

/**
 * What the engine's `scoreLabels` gives under the full memory, for many queries in one run and without the leave-one-outs,
 * which a bench of accuracy does not read. Fails with `runtime-failed`.
 */
export async function scoreQueries(
  decoder: Decoder,
  wording: Wording,
  memory: Memory,
  queries: readonly Float32Array[],
  labels: readonly string[],
): Promise<Outcome<QueryScores[], EngineFailure>> {
  const trie = buildLabelTrie(labels.map((label) => labelBytes(label, wording)));
  const leaves = trie.leaves.length > 0 ? trie.leaves : [new Uint8Array()];
  const scores = queries.map(() => ({ labels: labels.map(() => NaN), none: NaN }));
  const rows = scores.flatMap((scored, query) =>
    leaves.map((bytes, leaf) => ({
      scored,
      leaf,
      tokens: queryRow(bytes, wording),
      features: Float32Array.from(queries[query] ?? []),
    })),
  );
  const everything = maskWithout(memory, null);
  const length = Math.max(...rows.map(({ tokens }) => tokens.length));
  const step = rowsPerRun(length, memory.positions);
  for (let from = 0; from < rows.length; from += step) {
    const run = rows.slice(from, from + step);
    const mask = new Float32Array(run.length * memory.positions);
    for (const row of run.keys()) mask.set(everything, row * memory.positions);
    const logits = await decoder.readQueries(run, memory, mask);
    if (!logits.ok) return logits;
    for (const [row, { scored, leaf }] of run.entries()) {
      if (leaf === 0) scored.none = logProbability(logits.value, row, 0, wording.tokens.none);
      for (const [label, place] of trie.places.entries()) {
        if (place.leaf !== leaf) continue;
        scored.labels[label] = labelLogProbability(logits.value, row, place.bytes, wording);
      }
    }
  }
  const sound = scores.every(({ labels: each, none }) => [...each, none].every(Number.isFinite));
  return sound
    ? succeed(scores)
    : engineFails('runtime-failed', 'the model gave a score that is not a number');
}
