import { describe, expect, vi } from 'vitest';
import { isInvented } from '../../domain/lcl/novel-name.ts';
import { isUntouched } from '../../domain/session/untouched.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { it, shownNotice } from '../testing/studio-test.ts';
import { CACTIHOG, picture, toolsForTests } from '../testing/tools-for-tests.ts';
import { keepTwoSessions } from '../testing/two-sessions.ts';
import { until } from '../testing/until.ts';
import { blankSession } from './blank-session.ts';
import { listSessions } from './list-sessions.ts';
import { openSession, startBlank, startSession } from './sessions.ts';

it.beforeEach(({ tools }) => keepTwoSessions(tools));

describe('a blank session', () => {
  it('has two empty concepts under invented names', () => {
    const { concepts, query, changedAt } = blankSession('Session', 7);
    expect(concepts.every(({ name }) => isInvented(name))).toBe(true);
    expect(new Set(concepts.map(({ name }) => name)).size).toBe(2);
    expect(new Set(concepts.map(({ marker }) => marker)).size).toBe(2);
    expect(query).toBeNull();
    expect(changedAt).toBe(7);
  });
});

describe('starting a session', () => {
  it('lays an empty one, opened last, which a reload finds again although no list has it', async ({
    tools,
    table,
    listed,
    stored,
  }) => {
    await startSession(tools);
    const { id, name } = table();
    expect(isUntouched(table())).toBe(true);
    expect(name).toBe('Session');
    expect(listed()).toEqual(['monday', 'tuesday']);
    expect(await stored(id)).toEqual(table());
    expect(await tools.sessions.lastOpened()).toEqual({ ok: true, value: id });
    await listSessions(tools);
    expect(listed()).toEqual(['monday', 'tuesday']);
  });

  it('keeps an empty one only as long as it lies on the table', async ({
    tools,
    table,
    stored,
  }) => {
    await startSession(tools);
    const { id } = table();
    await openSession(tools, 'tuesday');
    expect(await stored(id)).toBeUndefined();
  });

  it('does nothing but say so where the one on the table is new and empty', async ({
    tools,
    table,
    lastNotice,
  }) => {
    await startSession(tools);
    const blank = table();
    await startSession(tools);
    await startSession(tools);
    expect(table()).toBe(blank);
    expect(lastNotice()?.text).toBe('This session is new and empty already.');
  });

  it('gives a name that is wanted twice a number', async ({ tools, table }) => {
    await startBlank(tools, 'Strangers');
    await startBlank(tools, 'Strangers');
    expect(table().name).toBe('Strangers 2');
  });

  it('keeps the one that leaves the table', async ({ tools, table, stored }) => {
    await demonstrate(tools, [picture('b')], CACTIHOG);
    const left = table();
    await startSession(tools);
    expect(await stored('monday')).toEqual(left);
  });

  it('says so where the browser refuses to keep the one that leaves, and offers it back', async ({
    table,
  }) => {
    const left = table();
    const page = toolsForTests(left);
    const lastNotice = () => page.store.getState().notices.map(shownNotice).at(-1);
    globalThis.indexedDB = undefined as unknown as IDBFactory;
    await startSession(page);
    expect(lastNotice()?.stays).toBe(true);
    expect(lastNotice()?.text).toBe(
      'This browser could not keep “Session of monday”. It is lost once you close the page.',
    );
    lastNotice()?.action?.run();
    expect(page.store.getState().session).toEqual(left);
    await until(() => page.store.getState().saving.kind === 'failed');
  });
});

describe('a session that left the table while another tab came to edit', () => {
  it('is not called lost', async ({ tools, said }) => {
    const failure = { code: 'edited-elsewhere', detail: '' } as const;
    vi.spyOn(tools.sessions, 'save').mockResolvedValue({ ok: false, failure });
    expect(await startBlank(tools, 'Strangers')).toBe(false);
    expect(said()).toEqual([]);
  });
});
