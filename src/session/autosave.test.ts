import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addConcept, renameConcept } from './arrange.ts';
import { autosave, type Autosave } from './autosave.ts';
import { lay } from './change.ts';
import { deleteSession, openSession, startSession } from './sessions.ts';
import {
  CACTIHOG,
  emptySession,
  toolsForTests,
  type ToolsForTests,
} from './testing/tools-for-tests.ts';
import { quiet, until } from './testing/until.ts';

let tools: ToolsForTests;
let saving: Autosave;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  tools = toolsForTests();
  saving = autosave(tools);
});
afterEach(() => {
  saving.stop();
  vi.useRealTimers();
});

const table = () => tools.store.getState().session;
const state = () => tools.store.getState().saving;

async function stored(id: string): Promise<unknown> {
  const record = await tools.sessions.load(id);
  return record.ok ? record.value : record;
}

async function still(): Promise<void> {
  await vi.advanceTimersByTimeAsync(400);
  await quiet();
}

/** The browser refuses to save until the returned function is called. */
function refuseToSave(): () => void {
  const refusing = vi.spyOn(tools.sessions, 'save').mockResolvedValue({
    ok: false,
    failure: { code: 'storage-full', detail: 'the disk is full' },
  });
  return () => refusing.mockRestore();
}

describe('autosave', () => {
  it('keeps the session a moment after a change, and lists it', async () => {
    addConcept(tools);
    expect(state()).toEqual({ kind: 'unsaved' });
    expect(await stored('monday')).toBeUndefined();
    await still();
    expect(await stored('monday')).toEqual(table());
    expect(state()).toEqual({ kind: 'saved' });
    expect(tools.store.getState().sessions.map(({ id }) => id)).toEqual(['monday']);
  });

  it('is not put off by changes that keep coming', async () => {
    for (let change = 0; change < 4; change++) {
      addConcept(tools);
      await vi.advanceTimersByTimeAsync(100);
    }
    await quiet();
    expect(await stored('monday')).toBeDefined();
  });

  it('saves at once when the page is left', async () => {
    addConcept(tools);
    await saving.flush();
    expect(await stored('monday')).toEqual(table());
  });

  it('saves the session that leaves the table, as it was when it left', async () => {
    renameConcept(tools, CACTIHOG, 'dax');
    const left = table();
    lay(tools.store, emptySession('tuesday'));
    await quiet();
    expect(await stored('monday')).toEqual(left);
    expect(await stored('tuesday')).toBeUndefined();
  });

  it('says that the browser refused, and tries again when the page is left', async () => {
    const giveIn = refuseToSave();
    addConcept(tools);
    await still();
    expect(state()).toEqual({ kind: 'failed', detail: 'the disk is full' });
    giveIn();
    await saving.flush();
    expect(await stored('monday')).toEqual(table());
    expect(state()).toEqual({ kind: 'saved' });
  });

  it('does not bring a deleted session back, whether it was saved or waited to be', async () => {
    await tools.sessions.save(emptySession('tuesday'));
    addConcept(tools);
    await still();
    addConcept(tools);
    await deleteSession(tools, 'monday');
    await still();
    addConcept(tools);
    await still();
    expect(table().id).not.toBe('monday');
    expect(await stored('monday')).toBeUndefined();
  });

  it('does not bring a deleted session back that the browser had refused to save', async () => {
    const giveIn = refuseToSave();
    addConcept(tools);
    await still();
    await deleteSession(tools, 'monday');
    giveIn();
    addConcept(tools);
    await still();
    expect(await stored('monday')).toBeUndefined();
  });

  it('loses no change when sessions are opened back and forth', async () => {
    await tools.sessions.save(emptySession('tuesday'));
    renameConcept(tools, CACTIHOG, 'dax');
    await openSession(tools, 'tuesday');
    renameConcept(tools, CACTIHOG, 'wug');
    await openSession(tools, 'monday');
    expect(table().concepts[0]?.name).toBe('dax');
    await openSession(tools, 'tuesday');
    expect(table().concepts[0]?.name).toBe('wug');
  });

  it('stops', async () => {
    saving.stop();
    addConcept(tools);
    await still();
    expect(await stored('monday')).toBeUndefined();
  });

  it('keeps what is done in a session just started', async () => {
    const started = await startSession(tools);
    addConcept(tools);
    await still();
    await until(() => state().kind === 'saved');
    expect(await stored(started.id)).toEqual(table());
  });
});
