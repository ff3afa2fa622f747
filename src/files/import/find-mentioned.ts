import type { FoundFile } from '../found-file.ts';

type Finder = (mentioned: string) => FoundFile | null;

/**
 * Finds the file that a list names. `near` is the folder of the list, with a slash at its end. The list speaks for
 * this folder first. Elsewhere, a name alone could be the name of any picture, so a folder must agree as well. A path
 * that leads out of the drop finds nothing, because only dropped files are searched.
 */
export function findMentioned(files: readonly FoundFile[], near: string): Finder {
  const own = keyOf(near);
  const findHere = findByEnd(
    files.filter(({ path }) => keyOf(path).startsWith(own)),
    own,
    1,
  );
  const findAnywhere = findByEnd(files, own, 2);
  return (mentioned) => findHere(mentioned) ?? (own === '' ? null : findAnywhere(mentioned));
}

/**
 * A path begins where the list's author kept the pictures, which is often not where the visitor has them. The longest
 * end of the path that exactly one file has decides. It has at least this many steps.
 */
function findByEnd(files: readonly FoundFile[], near: string, fewest: number): Finder {
  const byEnd = new Map<string, FoundFile[]>();
  for (const file of files) {
    const steps = keyOf(file.path).split('/');
    for (let from = 0; from < steps.length; from++) {
      const end = steps.slice(from).join('/');
      const known = byEnd.get(end);
      if (known) known.push(file);
      else byEnd.set(end, [file]);
    }
  }
  return (mentioned) => {
    const steps = keyOf(mentioned)
      .split('/')
      .filter((step) => step !== '' && step !== '.');
    for (let from = 0; from + fewest <= steps.length; from++) {
      const found = byEnd.get(steps.slice(from).join('/')) ?? [];
      if (found.length === 1) return found[0] ?? null;
      // Several folders contain this path. Only the one beside the list counts.
      const beside = found.filter(({ path }) => keyOf(path) === near + steps.join('/'));
      if (found.length > 1) return beside[0] ?? null;
    }
    return null;
  };
}

function keyOf(path: string): string {
  return path.normalize('NFC').replaceAll('\\', '/');
}
