import { describe, expect } from 'vitest';
import { addConcept } from '../teach/arrange.ts';
import { ask } from '../ask/ask.ts';
import { autosave } from './autosave.ts';
import { chooseQuery } from '../ask/choose-query.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { restore } from './restore.ts';
import { deleteSession, duplicateSession, openSession, startSession } from './sessions.ts';
import {
  CACTIHOG,
  emptySession,
  keepRecord,
  picture,
  reopened,
  tableOf,
  type ToolsForTests,
  type RecordForTests,
} from '../testing/tools-for-tests.ts';
import { until } from '../testing/until.ts';
import { restoreTest as it } from '../testing/restore-test.ts';

async function bringBack(tools: ToolsForTests): Promise<void> {
  await demonstrate(tools, [picture('a')], CACTIHOG);
  await deleteSession(tools, 'monday');
  tools.store.getState().notices.at(-1)?.action?.run();
  await until(
    () => tools.store.getState().saving.kind === 'saved' && tableOf(tools).id === 'monday',
  );
}

describe('restoring', () => {
  it('brings the session back that was open last, and lists the others', async ({
    tools,
    keep,
  }) => {
    await keep('monday', 'tuesday');
    await tools.sessions.setLastOpened('monday');
    const page = reopened();
    await restore(page);
    expect(tableOf(page)).toEqual(emptySession('monday'));
    expect(page.store.getState().sessions.map(({ id }) => id)).toEqual(['tuesday', 'monday']);
    expect(page.said()).toEqual([]);
  });

  it.for<readonly [string, (tools: ToolsForTests) => Promise<unknown>]>([
    ['a new session', startSession],
    ['an opened one', (tools) => openSession(tools, 'tuesday')],
    ['a copy', duplicateSession],
    ['what follows a deleted one', (tools) => deleteSession(tools, 'monday')],
    [
      'an empty one after the last was deleted',
      (tools) => deleteSession(tools, 'monday').then(() => deleteSession(tools, 'tuesday')),
    ],
    ['one that was brought back', bringBack],
  ])('brings %s back, with the same names', async ([, act], { tools, keep }) => {
    await keep('tuesday', 'monday');
    await restore(tools);
    await act(tools);
    const page = reopened();
    await restore(page);
    expect(tableOf(page)).toEqual(tableOf(tools));
    expect(page.said()).toEqual([]);
  });

  it('begins with the empty table in a new browser', async ({ tools, said }) => {
    await restore(tools);
    expect(tableOf(tools)).toEqual(emptySession());
    expect(said()).toEqual([]);
  });

  it('brings the latest back where the last one was deleted in another tab, without a word', async ({
    tools,
    keep,
  }) => {
    await keep('monday', 'tuesday');
    await tools.sessions.setLastOpened('gone');
    const page = reopened();
    await restore(page);
    expect(tableOf(page).id).toBe('tuesday');
    expect(page.said()).toEqual([]);
    expect(await page.sessions.lastOpened()).toEqual({ ok: true, value: 'tuesday' });
  });

  it.for<readonly [string, RecordForTests, RegExp]>([
    ['newer', { ...emptySession('odd'), version: 2 as never }, /saved by a newer version/],
    ['damaged', { id: 'odd' }, /could not be read/],
  ])(
    'says so where the last one is %s, keeps its record and goes on with another',
    async ([, odd, words], { tools, keep }) => {
      await keep('monday');
      await keepRecord(tools, odd);
      await tools.sessions.setLastOpened('odd');
      const page = reopened();
      await restore(page);
      expect(tableOf(page).id).toBe('monday');
      expect(page.said()).toEqual([expect.stringMatching(words)]);
      expect(page.said()[0]).toMatch(/another one/);
      expect(await page.sessions.load('odd')).toEqual({ ok: true, value: odd });
    },
  );

  it('says so where the only one is damaged, and begins anew under another id', async ({
    tools,
  }) => {
    await keepRecord(tools, { id: 'odd' });
    await tools.sessions.setLastOpened('odd');
    const page = reopened();
    await restore(page);
    expect(tableOf(page)).toEqual(emptySession('reopened'));
    expect(page.said()).toEqual([expect.stringMatching(/this is an empty one/)]);
  });

  it('says how much of the session could not be read', async ({ tools }) => {
    await keepRecord(tools, { ...emptySession('monday'), testTray: [null, 3] as never });
    const page = reopened();
    await restore(page);
    expect(page.said()).toEqual([
      '2 parts of this session could not be read and were left out. The rest is here.',
    ]);
  });

  it('shows the last answer if it still is the answer to the table', async ({ tools }) => {
    await demonstrate(tools, [picture('a')], CACTIHOG);
    await chooseQuery(tools, [picture('q')]);
    await ask(tools);
    await keepRecord(tools, tableOf(tools));
    const page = reopened();
    await restore(page);
    expect(page.store.getState().ask).toEqual(tools.store.getState().ask);
    expect(page.engine.asked).toEqual([]);

    await keepRecord(tools, { ...tableOf(tools), query: null });
    const later = reopened();
    await restore(later);
    expect(later.store.getState().ask).toEqual({ kind: 'idle' });
  });

  it('says so where the browser keeps nothing', async ({ tools, said }) => {
    globalThis.indexedDB = undefined as unknown as IDBFactory;
    await restore(tools);
    expect(said()).toEqual([expect.stringMatching(/does not let the page keep your work/)]);
    expect(tableOf(tools)).toEqual(emptySession());
  });

  it('leaves the table to a visitor who was faster than the archive, and keeps that work', async ({
    keep,
  }) => {
    await keep('monday');
    const page = reopened();
    const saving = autosave(page);
    const restoring = restore(page);
    addConcept(page);
    await restoring;
    expect(page.store.getState().saving).toEqual({ kind: 'unsaved' });
    await saving.flush();
    saving.stop();
    expect(tableOf(page).id).toBe('reopened');
    expect(tableOf(page).concepts).toHaveLength(3);
    expect(await page.sessions.load('reopened')).toEqual({ ok: true, value: tableOf(page) });
    expect(page.store.getState().sessions.map(({ id }) => id)).toContain('monday');
  });
});
