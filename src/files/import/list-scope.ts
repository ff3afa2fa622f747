import type { FoundFile } from '../found-file.ts';
import { folderOf } from './path-steps.ts';

/** The files for which one list speaks. Those among them that it does not name stay out. */
export interface ListScope {
  /** The path of the list. `null` if the names of the pictures say what a list would. */
  readonly list: string | null;
  readonly covers: (path: string) => boolean;
}

/**
 * A list speaks for its own folder. It says nothing about a folder within in which it names no picture. If it names
 * pictures elsewhere, it speaks for their folders too. `named` are the pictures of the list that exist.
 */
export function scopeOf(list: FoundFile, named: readonly FoundFile[]): ListScope {
  const own = folderOf(list.path);
  const homes = new Set(named.map(({ path }) => folderOf(path)));
  const branches = new Set(named.map(({ path }) => branchOf(path, own)));
  return {
    list: list.path,
    covers: (path) =>
      named.length > 0 &&
      (homes.has(folderOf(path)) ||
        (path.startsWith(own) && (folderOf(path) === own || branches.has(branchOf(path, own))))),
  };
}

/** The folder directly below `own` that a path leads through. `null` if there is none. */
function branchOf(path: string, own: string): string | null {
  const inside = path.startsWith(own) ? path.slice(own.length) : '';
  return inside.includes('/') ? inside.slice(0, inside.indexOf('/')) : null;
}
