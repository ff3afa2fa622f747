import type { PrefixState } from './prefix-state.ts';
import type { Segment } from './segments.ts';

/**
 * What a model has read of link contexts, at the end of every demonstration: a question about the same support set extends
 * the longest beginning that is kept; appending a demonstration reads that one alone, and changing an earlier one reads
 * again from there. The states form a trie, kept flat by the path to them; each is whole, so any of them may be let go.
 */
export interface PrefixCache {
  /** Bytes of all states. */
  readonly bytes: number;
  /** How many segments of this path need not be read again. */
  reachOf(segments: readonly Segment[]): number;
  /**
   * The state after these segments, `null` after none. The cache owns it: it is good until the next call. `superseded` if
   * `mayGoOn` said no between two segments; what was read until then is kept.
   */
  read(
    segments: readonly Segment[],
    mayGoOn: () => Promise<boolean>,
  ): Promise<{ readonly state: PrefixState | null } | 'superseded'>;
  /**
   * As `read`, for a path that will hardly come again: nothing new of it is kept, and the state is the caller's to dispose
   * of, unless the whole path was kept already (`isKept`).
   */
  readAside(
    segments: readonly Segment[],
    mayGoOn: () => Promise<boolean>,
  ): Promise<{ readonly state: PrefixState | null; readonly isKept: boolean } | 'superseded'>;
  /** Lets every state go. */
  clear(): void;
}

export interface PrefixCacheTools {
  /** Reads one segment on; the new state is the caller's. */
  readonly extend: (state: PrefixState | null, segment: Segment) => Promise<PrefixState>;
  /** More bytes than this are kept only for the path that was read last. */
  readonly budgetBytes: number;
}

export function createPrefixCache({ extend, budgetBytes }: PrefixCacheTools): PrefixCache {
  /** By path; in the order of their last use. */
  const states = new Map<string, PrefixState>();
  let bytes = 0;

  function touch(path: string, state: PrefixState): void {
    states.delete(path);
    states.set(path, state);
  }

  function makeRoom(inUse: PrefixState): void {
    for (const [path, state] of states) {
      if (bytes <= budgetBytes) return;
      if (state === inUse) continue;
      states.delete(path);
      bytes -= state.bytes;
      state.dispose();
    }
  }

  function reachOf(paths: readonly string[]): number {
    return paths.findLastIndex((path) => states.has(path)) + 1;
  }

  return {
    get bytes() {
      return bytes;
    },
    reachOf: (segments) => reachOf(pathsOf(segments)),
    async read(segments, mayGoOn) {
      const paths = pathsOf(segments);
      const reached = reachOf(paths);
      // The whole path counts as used, its beginning last: a lone later demonstration is the dearest to read again.
      for (const path of paths.slice(0, reached).reverse()) {
        const kept = states.get(path);
        if (kept) touch(path, kept);
      }
      let state = states.get(paths[reached - 1] ?? '') ?? null;
      for (const [index, segment] of segments.entries()) {
        if (index < reached) continue;
        if (!(await mayGoOn())) return 'superseded';
        state = await extend(state, segment);
        touch(paths[index] ?? '', state);
        bytes += state.bytes;
        makeRoom(state);
      }
      return { state };
    },
    async readAside(segments, mayGoOn) {
      const paths = pathsOf(segments);
      const reached = reachOf(paths);
      const kept = states.get(paths[reached - 1] ?? '') ?? null;
      let state = kept;
      for (const segment of segments.slice(reached)) {
        const next = (await mayGoOn()) ? await extend(state, segment) : null;
        if (state !== kept) state?.dispose();
        if (!next) return 'superseded';
        state = next;
      }
      return { state, isKept: state === kept };
    },
    clear() {
      for (const state of states.values()) state.dispose();
      states.clear();
      bytes = 0;
    },
  };
}

function pathsOf(segments: readonly Segment[]): readonly string[] {
  let path = '';
  return segments.map(({ key }) => (path += `${key}\n`));
}
