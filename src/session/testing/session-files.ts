import { keptBytes } from '../../files/session-file/testing/pictures.ts';
import { makeZip } from '../../files/testing/make-zip.ts';
import { ask } from '../ask/ask.ts';
import { chooseQuery } from '../ask/choose-query.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { saveToFile } from '../files/save-session-file.ts';
import { renameSession } from '../table/sessions.ts';
import {
  BLICKET,
  CACTIHOG,
  emptySession,
  toolsForTests,
  type ToolsForTests,
} from './tools-for-tests.ts';

/** A session called "Herbs": two concepts of four kept pictures, asked and answered. */
export async function herbs(): Promise<ToolsForTests> {
  const tools = toolsForTests();
  await demonstrate(tools, [kept('a'), kept('b')], CACTIHOG);
  await demonstrate(tools, [kept('c')], BLICKET);
  await chooseQuery(tools, [kept('q')]);
  await ask(tools);
  renameSession(tools, 'Herbs');
  return tools;
}

/** A file that the studio would have kept unchanged. */
export function kept(words: string): File {
  return new File([keptBytes(words)], `${words}.webp`, { type: 'image/webp' });
}

export async function savedFile(from: ToolsForTests): Promise<File> {
  await saveToFile(from);
  const file = from.saved.at(-1);
  if (!file) throw new Error('nothing was saved');
  return file;
}

/** Another browser, with an empty table of its own. */
export function elsewhere(): ToolsForTests {
  return toolsForTests(emptySession('elsewhere'));
}

/** A session file as another program might write it. */
export function handMade(images: Record<string, string>, shown: readonly string[]): File {
  const demonstrations = shown.map((file, at) => ({ id: `${at}`, file, source: file }));
  const session = { id: 'hand', name: 'Hand made' };
  const texts = {
    'manifest.json': JSON.stringify({
      format: 'lcl-session',
      version: 1,
      session,
      lesson: [7, 'b'],
    }),
    'concepts.json': JSON.stringify([{ id: 'c', name: 'cat', demonstrations }]),
  };
  const entries = Object.entries({ ...images, ...texts });
  return new File([makeZip(entries.map(([name, data]) => ({ name, data })))], 'hand.lcl');
}
