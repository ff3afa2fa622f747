import { describe, expect } from 'vitest';
import { undo } from '../store/change.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { duplicateSession, openSession, renameSession } from './sessions.ts';
import {
  CACTIHOG,
  keepRecord,
  picture,
  sourcesOf,
  emptySession,
} from '../testing/tools-for-tests.ts';
import { it } from '../testing/studio-test.ts';
import { keepTwoSessions } from '../testing/two-sessions.ts';

it.beforeEach(({ tools }) => keepTwoSessions(tools));

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
