import type { ImageId } from '../../src/domain/image-id.ts';
import { createBlockCache } from '../../workers/engine/block-cache.ts';
import { decodeFreely } from '../../workers/engine/free-decode.ts';
import { assembleMemory, type Memory } from '../../workers/engine/memory.ts';
import type { Model } from '../../workers/engine/model.ts';
import { labelBytes } from '../../workers/engine/tokens.ts';
import { must } from './must.ts';
import { nearestDemonstration } from './nearest-neighbour.ts';
import { scoreQueries } from './score-queries.ts';
import type { Linked, Shown } from './subject.ts';

/**
 * Reads demonstrations into a memory, in the order given: the app sorts them first, so that here an influence of the
 * order would show.
 */
export async function linkDemonstrations(
  { decoder, manifest }: Model,
  demonstrations: readonly Shown[],
): Promise<Linked> {
  // A cache of its own, which goes with the episode: labels are never drawn twice.
  const blocks = must(
    await createBlockCache(decoder, manifest).blocksFor(
      demonstrations.map(({ features, label }, place) => ({
        imageId: String(place).padStart(64, '0') as ImageId,
        label,
        features: Float32Array.from(features),
      })),
    ),
  );
  const memory = assembleMemory(blocks, manifest);
  return {
    async score(queries, labels) {
      return must(await scoreQueries(decoder, manifest, memory, queries, labels));
    },
    async decode(queries, only) {
      const asked = queries.map((query, index) => {
        const alone = only?.[index];
        const guessed = alone ?? nearestDemonstration(demonstrations, query);
        const label = demonstrations[guessed]?.label;
        return {
          features: Float32Array.from(query),
          ...(alone === undefined ? {} : { mask: maskOnly(memory, alone) }),
          // A guess saves runs and changes no answer.
          ...(label === undefined ? {} : { draft: labelBytes(label, manifest) }),
        };
      });
      return [...must(await decodeFreely(decoder, manifest, memory, asked))];
    },
  };
}

/** One row's mask: 1 at the positions of one block. */
function maskOnly({ positions, spans }: Memory, block: number): Float32Array {
  const span = spans[block];
  if (!span) throw new RangeError(`no demonstration ${String(block)}`);
  return new Float32Array(positions).fill(1, span.start, span.start + span.length);
}
