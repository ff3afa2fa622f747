import { succeed } from '../../kernel/outcome.ts';
import { takeImport } from '../teach/take-import.ts';
import type { Tools } from '../store/tools.ts';

export interface FolderForTests {
  readonly name: string;
  readonly files: readonly File[];
}

/**
 * One folder is one concept, named after it; a concept of that name takes the pictures. One drop is one undo step.
 *
 * @param unopened lines of what the browser could not even open, for the one message about what did not come in
 */
export function demonstrateFolders(
  tools: Tools,
  folders: readonly FolderForTests[],
  unopened: readonly string[] = [],
): Promise<void> {
  const concepts = folders.map(({ name, files }) => ({
    name,
    train: files.map((file) => ({
      path: `${name}/${file.name}`,
      bytes: file.size,
      open: () => Promise.resolve(succeed(file)),
    })),
    test: [],
  }));
  const plan = { kind: 'folders', concepts, loose: [], skipped: [], remarks: [] } as const;
  return takeImport(tools, plan, unopened);
}
