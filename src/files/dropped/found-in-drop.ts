import { succeed } from '../../kernel/outcome.ts';
import type { FoundFile } from '../found-file.ts';
import { openZip } from '../open-zip.ts';
import type { Dropped } from './group-dropped.ts';
import { isArchive } from './plain-pictures.ts';

export interface FoundInDrop {
  readonly files: readonly FoundFile[];
  /** Files that cannot be opened, "PATH: reason" each. */
  readonly unread: readonly string[];
}

/** Every file of a drop with its path. An archive is the same as a folder of its name. */
export async function foundInDrop(dropped: readonly Dropped[], folder = ''): Promise<FoundInDrop> {
  const files: FoundFile[] = [];
  const unread: string[] = [];
  for (const item of dropped) {
    const found =
      item.kind === 'folder'
        ? await foundInDrop(item.items, `${folder}${item.name}/`)
        : await foundInFile(item.file, folder);
    files.push(...found.files);
    unread.push(...found.unread);
  }
  return { files, unread };
}

async function foundInFile(file: File, folder: string): Promise<FoundInDrop> {
  const path = folder + file.name;
  if (!isArchive(file))
    return {
      files: [{ path, bytes: file.size, open: () => Promise.resolve(succeed(file)) }],
      unread: [],
    };
  const opened = await openZip(file);
  if (!opened.ok) return { files: [], unread: [`${path}: ${opened.failure.reason}`] };
  const { files, refused } = opened.value;
  // Only files without a folder in the archive need its name. The name "test.zip" must not decide what its folders are
  // for.
  const isFlat = files.some((found) => !found.path.includes('/'));
  const inside = isFlat ? `${path.replace(/\.\w+$/, '')}/` : folder;
  return {
    files: files.map((found) => ({ ...found, path: inside + found.path })),
    unread: refused.map((line) => `${path}/${line}`),
  };
}
