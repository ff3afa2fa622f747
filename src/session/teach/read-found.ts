import type { FoundFile } from '../../files/found-file.ts';
import { readPictures, type TakenPicture } from './take-pictures.ts';
import type { Tools } from '../store/tools.ts';

/**
 * As `readPictures`, but each file is opened only when its turn comes, so that an archive is never unpacked whole.
 * Lines about unreadable files begin with the file's path.
 */
export async function readFound(
  tools: Tools,
  files: readonly FoundFile[],
  place: (picture: TakenPicture) => void,
  isWanted: () => boolean,
  settled: (count: number) => void,
): Promise<readonly string[]> {
  const refused: string[] = [];
  let left = files.length;
  const oneArrived = (count: number) => {
    left -= count;
    settled(count);
  };
  try {
    for (const { path, open } of files) {
      if (!isWanted()) break;
      const opened = await open();
      if (!opened.ok) {
        refused.push(`${path}: ${opened.failure}`);
        oneArrived(1);
        continue;
      }
      const folder = path.slice(0, path.lastIndexOf('/') + 1);
      const unread = await readPictures(tools, [opened.value], place, isWanted, oneArrived);
      refused.push(...unread.map((line) => folder + line));
    }
  } finally {
    settled(left);
  }
  return refused;
}
