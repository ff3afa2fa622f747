import { mergeSessionFile, takeFiles } from '../../session/files/file-acts.ts';
import type { Tools } from '../../session/store/tools.ts';
import { chooseFiles } from '../../ui/choose-files.ts';

// The pickers offer every file. Only the content shows what a file is, and iOS disables endings that it does not know.

/** Lets the visitor choose files to open: sessions, archives of pictures, pictures. */
export async function chooseAndOpen(tools: Tools): Promise<void> {
  const files = await chooseFiles({ multiple: true });
  if (files.length > 0) await takeFiles(tools, files, null);
}

/** Lets the visitor choose a session file to merge. */
export async function chooseAndMerge(tools: Tools): Promise<void> {
  const [file] = await chooseFiles({ multiple: false });
  if (file) await mergeSessionFile(tools, file);
}
