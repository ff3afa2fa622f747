import { recognise } from '../files/recognise.ts';
import { demonstrate } from './demonstrate.ts';
import { openSessionFile } from './open-session-file.ts';
import type { Tools } from './tools.ts';
import { untilState } from './until-state.ts';

/** Opens the session files among files, one after another, and gives back the others in their order. */
export async function openSessionFiles(
  tools: Tools,
  files: readonly File[],
): Promise<readonly File[]> {
  const { sessionFiles } = await recognise(files);
  for (const file of sessionFiles) await openSessionFile(tools, file);
  return files.filter((file) => !sessionFiles.includes(file));
}

/** Takes files that came without a place on the page: sessions open, pictures become a new concept. */
export async function openFiles(tools: Tools, files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  // A page that was opened by a file would have its last session come to the table in between.
  await untilState(tools.store, ({ saving }) => saving.kind !== 'unknown');
  const others = await openSessionFiles(tools, files);
  if (others.length > 0) await demonstrate(tools, others, null);
}
