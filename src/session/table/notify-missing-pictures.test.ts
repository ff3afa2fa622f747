import { IDBFactory } from 'fake-indexeddb';
import { describe, expect } from 'vitest';
import { demonstrate } from '../teach/demonstrate.ts';
import { openSession, startSession } from './sessions.ts';
import { notifyMissingPictures } from './notify-missing-pictures.ts';
import {
  CACTIHOG,
  keepRecord,
  picture,
  reopened,
  toolsForTests,
  type ToolsForTests,
} from '../testing/tools-for-tests.ts';
import { it } from '../testing/studio-test.ts';
import { quiet, until } from '../testing/until.ts';

/** The browser has thrown the pictures away, and kept the sessions. */
async function evicted(...contents: string[]): Promise<ToolsForTests> {
  const tools = toolsForTests();
  await demonstrate(
    tools,
    contents.map((content) => picture(content)),
    CACTIHOG,
  );
  const { session } = tools.store.getState();
  globalThis.indexedDB = new IDBFactory();
  const page = reopened();
  await keepRecord(page, session);
  notifyMissingPictures(page);
  await openSession(page, session.id);
  return page;
}

describe('a session whose pictures are gone', () => {
  it('says how many, and what brings them back', async () => {
    const page = await evicted('a', 'b');
    await until(() => page.said().length > 0);
    expect(page.said()).toEqual([
      '2 pictures of this session are no longer in this browser; names and their places are kept. ' +
        'Add the same pictures again to bring them back, or delete the empty places.',
    ]);
  });

  it('has its picture again when it is added once more', async () => {
    const page = await evicted('a');
    await until(() => page.said().length > 0);
    await demonstrate(page, [picture('a')], CACTIHOG);
    const [missing] = page.store.getState().session.concepts[0]?.demonstrations ?? [];
    expect(missing && (await page.images.blobOf(missing.imageId))).not.toBeNull();
  });

  it('is not spoken of once another session lies on the table', async () => {
    const page = await evicted('a');
    await until(() => page.said().length > 0);
    await startSession(page);
    await until(() => page.said().length === 0);
  });
});

describe('a session whose pictures are there', () => {
  it('comes without a word', async ({ tools: page }) => {
    notifyMissingPictures(page);
    await demonstrate(page, [picture('a')], CACTIHOG);
    const { session } = page.store.getState();
    await startSession(page);
    await openSession(page, session.id);
    await quiet();
    expect(page.said()).toEqual([]);
  });
});
