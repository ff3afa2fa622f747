import { beforeEach, describe, expect, it, vi } from 'vitest';
import { demonstrate } from '../teach/demonstrate.ts';
import { deleteSession, startSession } from './sessions.ts';
import { listSessions } from './list-sessions.ts';
import {
  CACTIHOG,
  emptySession,
  keepRecord,
  picture,
  toolsForTests,
  type ToolsForTests,
} from '../testing/tools-for-tests.ts';
import { until } from '../testing/until.ts';

let tools: ToolsForTests;
beforeEach(async () => {
  tools = toolsForTests();
  await demonstrate(tools, [picture('a')], CACTIHOG);
  await keepRecord(tools, table());
  await keepRecord(tools, { ...emptySession('tuesday'), changedAt: 5 });
  await listSessions(tools);
});

const table = () => tools.store.getState().session;
const listed = () => tools.store.getState().sessions.map(({ id }) => id);
const lastNotice = () => tools.store.getState().notices.at(-1);

async function stored(id: string): Promise<unknown> {
  const record = await tools.sessions.load(id);
  return record.ok ? record.value : record;
}

describe('deleting a session', () => {
  it('takes the table to the latest of the others, and a press brings it back', async () => {
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

  it('takes the table to a blank one where there is no other', async () => {
    await deleteSession(tools, 'tuesday');
    await deleteSession(tools, 'monday');
    expect(table().concepts).toHaveLength(2);
    expect(table().name).toBe('Session');
    expect(listed()).toEqual([]);
  });

  it('offers nothing back where there was nothing on it', async () => {
    await startSession(tools);
    await deleteSession(tools, table().id);
    expect(table().id).toBe('monday');
    expect(lastNotice()).toMatchObject({ text: 'Deleted “Session”.', stays: false });
    expect(lastNotice()?.action).toBeUndefined();
  });

  it('keeps the one on the table where a press brings another back', async () => {
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

  it('does not lose the work on the table where the browser refuses', async () => {
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

  it('leaves the table alone where another one is deleted', async () => {
    const before = table();
    await deleteSession(tools, 'tuesday');
    expect(table()).toBe(before);
    expect(listed()).toEqual(['monday']);
  });

  it('does not stay on the table where the other one cannot be opened', async () => {
    await keepRecord(tools, { id: 'tuesday' });
    await deleteSession(tools, 'monday');
    expect(table().id).not.toBe('monday');
    expect(await stored('monday')).toBeUndefined();
    expect(await stored('tuesday')).toEqual({ id: 'tuesday' });
  });

  it('says so where the browser refuses', async () => {
    vi.spyOn(tools.sessions, 'remove').mockResolvedValue({
      ok: false,
      failure: { code: 'storage-unavailable', detail: '' },
    });
    await deleteSession(tools, 'tuesday');
    expect(lastNotice()?.text).toBe('The session could not be deleted. It is still there.');
    expect(listed()).toEqual(['monday', 'tuesday']);
  });
});
