import { mergeSessionFile } from '../../session/merge-session-file.ts';
import { openFiles } from '../../session/open-files.ts';
import type { Tools } from '../../session/tools.ts';
import { chooseFiles } from '../../ui/choose-files.ts';

// The pickers offer every file: what a file is shows in what is in it, and iOS greys out endings that it does not know.

/** Lets the visitor choose a file to open: a session, or pictures. */
export async function chooseAndOpen(tools: Tools): Promise<void> {
  await openFiles(tools, await chooseFiles({ multiple: true }));
}

/** Lets the visitor choose a session file to merge. */
export async function chooseAndMerge(tools: Tools): Promise<void> {
  const [file] = await chooseFiles({ multiple: false });
  if (file) await mergeSessionFile(tools, file);
}
