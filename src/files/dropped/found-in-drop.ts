import { succeed } from '../../kernel/outcome.ts';
import { pathKey } from '../safe-path.ts';
import { isSessionFile } from '../session-file/read-session-file.ts';
import {
  ArchivesInDrop,
  isTar,
  mayBeArchive,
  otherArchiveIn,
  type ChooseReading,
  type FoundInArchive,
} from './archives-in-drop.ts';
import type { UnpackingWatch } from '../open-archive.ts';
import type { Dropped } from './group-dropped.ts';
import { isArchive, isCalledSession } from './plain-pictures.ts';

export interface FoundInDrop extends FoundInArchive {
  /** The visitor saw the names of an archive, or stopped its unpacking, and wants nothing of the drop. */
  readonly isGivenUp: boolean;
  readonly sessionFiles: readonly File[];
}

interface FoundPart extends FoundInArchive {
  /** The path of the archive that the files were in. */
  readonly from?: string;
}

const takeLikeliest: ChooseReading = (_archive, [first]) => Promise.resolve(first?.id ?? null);

/** Every file of a drop with its path. An archive is the same as a folder of its name. */
export async function foundInDrop(
  dropped: readonly Dropped[],
  chooseReading: ChooseReading = takeLikeliest,
  watch?: UnpackingWatch,
): Promise<FoundInDrop> {
  const archives = new ArchivesInDrop(chooseReading, watch);
  const found = await foundIn(dropped, '', archives);
  const { isGivenUp, sessionFiles } = archives;
  return { ...apart(found), isGivenUp, sessionFiles };
}

async function foundIn(
  dropped: readonly Dropped[],
  folder: string,
  archives: ArchivesInDrop,
): Promise<readonly FoundPart[]> {
  const found: FoundPart[] = [];
  for (const item of dropped)
    found.push(
      ...(item.kind === 'folder'
        ? await foundIn(item.items, `${folder}${item.name}/`, archives)
        : [await foundInFile(item.file, folder, archives)]),
    );
  return found;
}

async function foundInFile(
  file: File,
  folder: string,
  archives: ArchivesInDrop,
): Promise<FoundPart> {
  if (isCalledSession(file) || (isArchive(file) && (await isSessionFile(file)))) {
    archives.sessionFiles.push(file);
    return { files: [], unread: [] };
  }
  const path = folder + file.name;
  const mayBe = mayBeArchive(path);
  if (isArchive(file) || (mayBe && (await isTar(file))))
    return { ...(await archives.open(file, folder)), from: path };
  const other = mayBe ? await otherArchiveIn(file) : null;
  if (other !== null) return { files: [], unread: [{ path, fault: other }] };
  const open = () => Promise.resolve(succeed(file));
  return { files: [{ path, bytes: file.size, open }], unread: [] };
}

/** Two archives may have files at the same path, such as those of two pupils. Then the later ones lie below its name. */
function apart(found: readonly FoundPart[]): FoundInArchive {
  const taken = new Set<string>();
  const files = found.flatMap((part) => {
    const meets =
      part.from !== undefined && part.files.some(({ path }) => taken.has(pathKey(path)));
    const own = meets
      ? part.files.map((file) => ({ ...file, path: `${part.from ?? ''}/${file.path}` }))
      : part.files;
    for (const { path } of own) taken.add(pathKey(path));
    return own;
  });
  return { files, unread: found.flatMap(({ unread }) => unread) };
}
