import type { FoundFile } from '../found-file.ts';

/**
 * Finds the file that a list means. Its path begins where the list's author kept the pictures, which need not be where the
 * visitor did: the longest end of it that exactly one file has is that file. What leads out of the drop finds nothing,
 * for only what was dropped is looked through.
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
      // The same path below several folders: beside the list, if anywhere.
      const beside = found.filter(({ path }) => keyOf(path) === keyOf(near) + steps.join('/'));
      if (found.length > 1) return beside[0] ?? null;
    }
    return null;
  };
}

function keyOf(path: string): string {
  return path.normalize('NFC').replaceAll('\\', '/');
}
