import type { PrefixState } from './prefix-state.ts';
import type { Segment } from './segments.ts';

/**
 * The states of a model at the end of every demonstration of the link contexts that it has read. A question about the
 * same support set extends the longest prefix that is kept. Appending a demonstration reads only that one, and changing
 * an earlier one reads again from there. The states form a trie, stored flat by their paths. Each state is complete, so
 * any of them may be dropped.
 */
export interface PrefixCache {
  /** Bytes of all states. */
  readonly bytes: number;
  /** How many segments of this path are kept and need not be read again. */
  reachOf(segments: readonly Segment[]): number;
  /**
   * The state after these segments, or `null` after none. The cache owns it, and it is valid until the next call.
   * `superseded` if `mayGoOn` said no between two segments. The segments that were read until then are kept.
   */
  read(
    segments: readonly Segment[],
    mayGoOn: () => Promise<boolean>,
  ): Promise<{ readonly state: PrefixState | null } | 'superseded'>;
  /**
   * Like `read`, for a path that will hardly come again. Nothing new of it is kept, and the caller disposes of the state.
   * The exception is a path that was kept as a whole already (`isKept`).
   */
  readAside(
    segments: readonly Segment[],
    mayGoOn: () => Promise<boolean>,
  ): Promise<{ readonly state: PrefixState | null; readonly isKept: boolean } | 'superseded'>;
  /** Drops every state. */
  clear(): void;
}

export interface PrefixCacheTools {
  /** Reads one more segment. The caller owns the new state. */
  readonly extend: (state: PrefixState | null, segment: Segment) => Promise<PrefixState>;
  /** Beyond this many bytes only the path that was read last is kept. */
  readonly budgetBytes: number;
}

export function createPrefixCache({ extend, budgetBytes }: PrefixCacheTools): PrefixCache {
  /** By path, in the order of last use. */
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
      // The whole path counts as used, its beginning last. A single later demonstration is the most expensive one to read
      // again.
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
