import { describe, expect, vi } from 'vitest';
import { demonstrate } from '../teach/demonstrate.ts';
import { deleteSession, startSession } from './sessions.ts';
import { CACTIHOG, keepRecord, picture } from '../testing/tools-for-tests.ts';
import { until } from '../testing/until.ts';
import { it } from '../testing/studio-test.ts';
import { keepTwoSessions } from '../testing/two-sessions.ts';

it.beforeEach(({ tools }) => keepTwoSessions(tools));

describe('deleting a session', () => {
  it('takes the table to the latest of the others, and a press brings it back', async ({
    tools,
    table,
    lastNotice,
    listed,
    stored,
  }) => {
    const deleted = table();
    await deleteSession(tools, 'monday');
    expect(table().id).toBe('tuesday');
    expect(await stored('monday')).toBeUndefined();
    expect(listed()).toEqual(['tuesday']);
    expect(lastNotice()).toMatchObject({ text: 'Deleted “Session of monday”.', stays: true });

    lastNotice()?.action?.run();
    await until(() => listed().length === 2);
    expect(table()).toEqual(deleted);
    expect(await stored('monday')).toEqual(deleted);
  });

  it('takes the table to a blank one where there is no other', async ({ tools, table, listed }) => {
    await deleteSession(tools, 'tuesday');
    await deleteSession(tools, 'monday');
    expect(table().concepts).toHaveLength(2);
    expect(table().name).toBe('Session');
    expect(listed()).toEqual([]);
  });

  it('offers nothing back where there was nothing on it', async ({ tools, table, lastNotice }) => {
    await startSession(tools);
    await deleteSession(tools, table().id);
    expect(table().id).toBe('monday');
    expect(lastNotice()).toMatchObject({ text: 'Deleted “Session”.', stays: false });
    expect(lastNotice()?.action).toBeUndefined();
  });

  it('keeps the one on the table where a press brings another back', async ({
    tools,
    table,
    listed,
    stored,
  }) => {
    await deleteSession(tools, 'monday');
    await demonstrate(tools, [picture('b')], CACTIHOG);
    const work = table();
    tools.store
      .getState()
      .notices.find(({ action }) => action)
      ?.action?.run();
    await until(() => listed().length === 2);
    expect(table().id).toBe('monday');
    expect(await stored('tuesday')).toEqual(work);
  });

  it('does not lose the work on the table where the browser refuses', async ({
    tools,
    table,
    stored,
  }) => {
    const work = table();
    vi.spyOn(tools.sessions, 'remove').mockResolvedValue({
      ok: false,
      failure: { code: 'storage-unavailable', detail: '' },
    });
    await demonstrate(tools, [picture('b')], CACTIHOG);
    const newest = table();
    await deleteSession(tools, work.id);
    expect(await stored(work.id)).toEqual(newest);
  });

  it('leaves the table alone where another one is deleted', async ({ tools, table, listed }) => {
    const before = table();
    await deleteSession(tools, 'tuesday');
    expect(table()).toBe(before);
    expect(listed()).toEqual(['monday']);
  });

  it('does not stay on the table where the other one cannot be opened', async ({
    tools,
    table,
    stored,
  }) => {
    await keepRecord(tools, { id: 'tuesday' });
    await deleteSession(tools, 'monday');
    expect(table().id).not.toBe('monday');
    expect(await stored('monday')).toBeUndefined();
    expect(await stored('tuesday')).toEqual({ id: 'tuesday' });
  });

  it('says so where the browser refuses', async ({ tools, lastNotice, listed }) => {
    vi.spyOn(tools.sessions, 'remove').mockResolvedValue({
      ok: false,
      failure: { code: 'storage-unavailable', detail: '' },
    });
    await deleteSession(tools, 'tuesday');
    expect(lastNotice()?.text).toBe('The session could not be deleted. It is still there.');
    expect(listed()).toEqual(['monday', 'tuesday']);
  });
});
