/** The folders that a path leads through, outermost first. */
export function foldersOf(path: string): readonly string[] {
  return path.split('/').slice(0, -1);
}

/** The folder that holds a path, with a slash at its end; empty at the top. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The last step of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

const natural = new Intl.Collator('und', { numeric: true, sensitivity: 'base' });

/** Sorts as people count, 2 before 10. */
export function byPath(one: { readonly path: string }, other: { readonly path: string }): number {
  return natural.compare(one.path, other.path);
}

/** The same, by name. */
export function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return natural.compare(one.name, other.name);
}
