import type { SupportSet } from '../../src/domain/support-set.ts';
import type { Block, BlockShape } from './block.ts';

/** What a query may look at: keys and values [layers, heads, positions, headSize], block after block. */
export interface Memory {
  readonly keys: Float32Array;
  readonly values: Float32Array;
  readonly positions: number;
  /** The positions of each block, in the order in which the blocks were given. */
  readonly spans: readonly Span[];
}

export interface Span {
  readonly start: number;
  readonly length: number;
}

/**
 * The support set in the order in which the memory holds it. The order of demonstrations carries no meaning, and with one
 * order for all it cannot change even the last bit of a sum.
 */
export function inCanonicalOrder(supportSet: SupportSet): SupportSet {
  return [...supportSet].sort(
    (a, b) =>
      compare(a.imageId, b.imageId) ||
      compare(a.label, b.label) ||
      compare(a.demonstrationId, b.demonstrationId),
  );
}

/** Code units, not a locale's order, which differs between browsers. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Lays blocks behind one another. No block gives one hidden position of zeros, since the graph wants at least one. */
export function assembleMemory(
  blocks: readonly Block[],
  { layers, heads, headSize }: BlockShape,
): Memory {
  const spans: Span[] = [];
  let positions = 0;
  for (const { length } of blocks) {
    spans.push({ start: positions, length });
    positions += length;
  }
  const room = Math.max(1, positions);
  const keys = new Float32Array(layers * heads * room * headSize);
  const values = new Float32Array(keys.length);
  for (const [index, block] of blocks.entries()) {
    const start = spans[index]?.start ?? 0;
    const size = block.length * headSize;
    for (let plane = 0; plane < layers * heads; plane++) {
      const to = (plane * room + start) * headSize;
      keys.set(block.keys.subarray(plane * size, (plane + 1) * size), to);
      values.set(block.values.subarray(plane * size, (plane + 1) * size), to);
    }
  }
  return { keys, values, positions: room, spans };
}

/** One row's mask: 1 where it may look, which is everywhere but at the left-out block. */
export function maskWithout(memory: Memory, leftOut: number | null): Float32Array {
  const mask = new Float32Array(memory.positions).fill(memory.spans.length > 0 ? 1 : 0);
  const hidden = leftOut === null ? undefined : memory.spans[leftOut];
  if (hidden) mask.fill(0, hidden.start, hidden.start + hidden.length);
  return mask;
}
