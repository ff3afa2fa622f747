import type { FoundFile } from '../found-file.ts';

/**
 * Finds the file that a list names. Its path begins where the list's author kept the pictures, which is often not where
 * the visitor has them. The longest end of the path that exactly one file has decides. A path that leads out of the
 * drop finds nothing, because only dropped files are searched.
 */
export function findMentioned(
  files: readonly FoundFile[],
): (mentioned: string, near?: string) => FoundFile | null {
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
  return (mentioned, near = '') => {
    const steps = keyOf(mentioned)
      .split('/')
      .filter((step) => step !== '' && step !== '.');
    for (let from = 0; from < steps.length; from++) {
      const found = byEnd.get(steps.slice(from).join('/')) ?? [];
      if (found.length === 1) return found[0] ?? null;
      // Several folders contain this path. Only the one beside the list counts.
      const beside = found.filter(({ path }) => keyOf(path) === keyOf(near) + steps.join('/'));
      if (found.length > 1) return beside[0] ?? null;
    }
    return null;
  };
}

function keyOf(path: string): string {
  return path.normalize('NFC').replaceAll('\\', '/');
}
