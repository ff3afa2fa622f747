import type { UnreadFile } from '../../files/file-fault.ts';
import { succeed } from '../../kernel/outcome.ts';
import { takeImport } from '../teach/take-import.ts';
import type { Tools } from '../store/tools.ts';
import { it } from './studio-test.ts';
import { picture } from './tools-for-tests.ts';

export interface FolderForTests {
  readonly name: string;
  readonly files: readonly File[];
}

/**
 * Teaches folders. Each is one concept with its name, and an existing concept of that name takes the pictures. One drop
 * is one step of undo.
 *
 * @param unopened files that the browser could not open; they join the one message about failures
 */
export function demonstrateFolders(
  tools: Tools,
  folders: readonly FolderForTests[],
  unopened: readonly UnreadFile[] = [],
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

/** A test of the studio that reads what is in a concept, by the concept's name. */
export const foldersTest = it.extend<{
  readonly contentOf: (name: string) => readonly string[];
}>({
  contentOf: ({ table }, use) =>
    use((name) => {
      const concept = table().concepts.find((one) => one.name === name);
      return concept?.demonstrations.map(({ source }) => source) ?? ['no such concept'];
    }),
});

/** A folder of pictures that differ. */
export const pictureFolder = (name: string, ...contents: readonly string[]) => ({
  name,
  files: contents.map((content) => picture(content)),
});
