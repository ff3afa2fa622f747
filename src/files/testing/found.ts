import { fail, succeed } from '../../kernel/outcome.ts';
import type { FoundFile } from '../found-file.ts';

/** A tree of files like that of a folder or a zip, by paths. A file with `null` cannot be opened. */
export function foundTree(tree: Readonly<Record<string, string | null>>): FoundFile[] {
  return Object.entries(tree).map(([path, content]) => ({
    path,
    bytes: content?.length ?? 0,
    open: () =>
      Promise.resolve(
        content === null
          ? fail({ code: 'not-opened' } as const)
          : succeed(
              new File([content], path.slice(path.lastIndexOf('/') + 1), {
                type: path.endsWith('.png') ? 'image/png' : '',
              }),
            ),
      ),
  }));
}

/** Pictures whose content is their own path. */
export function foundPictures(...paths: readonly string[]): FoundFile[] {
  return foundTree(Object.fromEntries(paths.map((path) => [path, path])));
}
