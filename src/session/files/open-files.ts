import { recognise } from '../../files/dropped/recognise.ts';
import { openSessionFile } from './open-session-file.ts';
import type { Tools } from '../store/tools.ts';

/** Opens the session files among files, one after another, and gives back the others in their order. */
export async function openFilesOnTable(
  tools: Tools,
  files: readonly File[],
): Promise<readonly File[]> {
  const { sessionFiles } = await recognise(files);
  for (const file of sessionFiles) await openSessionFile(tools, file);
  return files.filter((file) => !sessionFiles.includes(file));
}
