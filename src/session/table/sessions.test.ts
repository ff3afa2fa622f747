import { describe, expect, vi } from 'vitest';
import { isInvented } from '../../domain/lcl/novel-name.ts';
import { isUntouched } from '../../domain/session/untouched.ts';
import { blankSession } from './blank-session.ts';
import { undo } from '../store/change.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import {
  duplicateSession,
  openSession,
  renameSession,
  startBlank,
  startSession,
} from './sessions.ts';
import { listSessions } from './list-sessions.ts';
import {
  CACTIHOG,
  keepRecord,
  picture,
  sourcesOf,
  emptySession,
  toolsForTests,
} from '../testing/tools-for-tests.ts';
import { until } from '../testing/until.ts';
import { it, shownNotice } from '../testing/studio-test.ts';
import { keepTwoSessions } from '../testing/two-sessions.ts';

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

describe('the list of sessions', () => {
  it('has the latest changed first, with the number of their pictures', async ({
    tools,
    table,
  }) => {
    expect(await listSessions(tools)).toEqual([
      { id: 'monday', name: 'Session of monday', changedAt: table().changedAt, pictures: 1 },
      { id: 'tuesday', name: 'Session of tuesday', changedAt: 5, pictures: 0 },
    ]);
  });

  it('leaves out what cannot be read', async ({ tools, listed }) => {
    await keepRecord(tools, { id: 'strange' });
    await listSessions(tools);
    expect(listed()).toEqual(['monday', 'tuesday']);
  });

  it('stays as it was where the browser refuses', async ({ tools }) => {
    vi.spyOn(tools.sessions, 'list').mockResolvedValue({
      ok: false,
      failure: { code: 'storage-unavailable', detail: '' },
    });
    expect(await listSessions(tools)).toHaveLength(2);
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

describe('opening a session', () => {
  it('lays it and remembers that it was open last', async ({ tools, table }) => {
    await openSession(tools, 'tuesday');
    expect(table()).toEqual({ ...emptySession('tuesday'), changedAt: 5 });
    expect(await tools.sessions.lastOpened()).toEqual({ ok: true, value: 'tuesday' });
  });

  it('changes nothing where another tab came to edit meanwhile', async ({
    tools,
    table,
    lastNotice,
  }) => {
    const before = table();
    const opening = openSession(tools, 'tuesday');
    tools.store.setState({ editing: { kind: 'elsewhere' } });
    await opening;
    expect(table()).toBe(before);
    expect(lastNotice()?.text).toMatch(/^Nothing was changed: you are working in another tab/);
  });

  it('reads the list again: another tab may have kept one meanwhile', async ({ tools, listed }) => {
    await keepRecord(tools, { ...emptySession('wednesday'), changedAt: 4 });
    await openSession(tools, 'tuesday');
    expect(listed()).toContain('wednesday');
  });

  it('is saved, whatever the browser made of the one before', async ({ tools }) => {
    tools.store.setState({ saving: { kind: 'failed', detail: '' } });
    await openSession(tools, 'tuesday');
    expect(tools.store.getState().saving).toEqual({ kind: 'saved' });
  });

  it('changes nothing where it is on the table already', async ({ tools }) => {
    const before = tools.store.getState();
    await openSession(tools, 'monday');
    expect(tools.store.getState()).toBe(before);
  });

  it('changes nothing and says so where it cannot be read', async ({
    tools,
    table,
    lastNotice,
    stored,
  }) => {
    await keepRecord(tools, { ...emptySession('newer'), version: 2 as never });
    await openSession(tools, 'newer');
    expect(table().id).toBe('monday');
    expect(lastNotice()?.text).toMatch(/could not be opened/);
    expect(await stored('newer')).toMatchObject({ version: 2 });
  });

  it('says how much of it could not be read', async ({ tools, table, lastNotice }) => {
    await keepRecord(tools, { ...emptySession('half'), testTray: [null] as never });
    await openSession(tools, 'half');
    expect(table().id).toBe('half');
    expect(lastNotice()?.text).toMatch(/^One part of this session could not be read/);
  });
});

describe('renaming the session', () => {
  it('tidies the name, as a step of undo', ({ tools, table }) => {
    renameSession(tools, '  my   monsters ');
    expect(table().name).toBe('my monsters');
    undo(tools);
    expect(table().name).toBe('Session of monday');
  });

  it('does nothing for the same name or none', ({ tools, table }) => {
    const before = table();
    renameSession(tools, ' Session of monday ');
    renameSession(tools, ' \u200b ');
    expect(table()).toBe(before);
  });

  it('cuts a long name between characters', ({ tools, table }) => {
    renameSession(tools, `${'a'.repeat(79)}🦔🦔`);
    expect(table().name.isWellFormed()).toBe(true);
    expect(table().name).toBe(`${'a'.repeat(79)}🦔`);
  });
});

describe('a copy of the session', () => {
  it('is opened and kept under a free name; the original stays', async ({
    tools,
    table,
    listed,
    stored,
  }) => {
    await duplicateSession(tools);
    const copy = table();
    expect(copy.id).not.toBe('monday');
    expect(copy.name).toBe('Session of monday copy');
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['a.png']);
    expect(await stored(copy.id)).toEqual(copy);
    expect(listed()).toContain('monday');

    await openSession(tools, 'monday');
    await duplicateSession(tools);
    expect(table().name).toBe('Session of monday copy 2');
  });

  it('does not change with the original', async ({ tools }) => {
    await duplicateSession(tools);
    await demonstrate(tools, [picture('b')], CACTIHOG);
    await openSession(tools, 'monday');
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['a.png']);
  });
});
