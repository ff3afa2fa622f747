import { afterEach, beforeEach, describe, expect, vi } from 'vitest';
import { addConcept, renameConcept } from '../teach/arrange.ts';
import { autosave, type Autosave } from './autosave.ts';
import { openOnTable } from '../store/change.ts';
import { listSessions } from './list-sessions.ts';
import { deleteSession, openSession, renameSession, startSession } from './sessions.ts';
import { CACTIHOG, emptySession } from '../testing/tools-for-tests.ts';
import { quiet, until } from '../testing/until.ts';
import { holdSaves, refuseToSave } from '../testing/refused-saves.ts';
import { it as base } from '../testing/studio-test.ts';
import type { StudioState } from '../store/session-store.ts';

const it = base.extend<{ readonly state: () => StudioState['saving'] }>({
  state: ({ studio }, use) => use(() => studio().saving),
});

let saving: Autosave;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
it.beforeEach(({ tools }) => {
  saving = autosave(tools);
});
afterEach(() => {
  saving.stop();
  vi.useRealTimers();
});

async function still(): Promise<void> {
  await vi.advanceTimersByTimeAsync(400);
  await quiet();
}

describe('autosave', () => {
  it('keeps the session a moment after a change, and lists it', async ({
    tools,
    table,
    stored,
    state,
  }) => {
    addConcept(tools);
    expect(state()).toEqual({ kind: 'unsaved' });
    expect(await stored('monday')).toBeUndefined();
    await still();
    expect(await stored('monday')).toEqual(table());
    expect(state()).toEqual({ kind: 'saved' });
    expect(tools.store.getState().sessions.map(({ id }) => id)).toEqual(['monday']);
  });

  it('is not put off by changes that keep coming', async ({ tools, stored }) => {
    for (let change = 0; change < 4; change++) {
      addConcept(tools);
      await vi.advanceTimersByTimeAsync(100);
    }
    await quiet();
    expect(await stored('monday')).toBeDefined();
  });

  it('saves at once when the page is left', async ({ tools, table, stored }) => {
    addConcept(tools);
    await saving.flush();
    expect(await stored('monday')).toEqual(table());
  });

  it('saves the session that leaves the table, as it was when it left', async ({
    tools,
    table,
    stored,
  }) => {
    renameConcept(tools, CACTIHOG, 'dax');
    const left = table();
    openOnTable(tools.store, emptySession('tuesday'));
    await quiet();
    expect(await stored('monday')).toEqual(left);
    expect(await stored('tuesday')).toBeUndefined();
  });

  it('says that the browser refused, and tries again when the page is left', async ({
    tools,
    table,
    stored,
    state,
  }) => {
    const giveIn = refuseToSave(tools);
    addConcept(tools);
    await still();
    expect(state()).toEqual({ kind: 'failed', detail: 'the disk is full' });
    giveIn();
    await saving.flush();
    expect(await stored('monday')).toEqual(table());
    expect(state()).toEqual({ kind: 'saved' });
  });

  it('says once that the browser refuses, and takes that back when it saves again', async ({
    tools,
    said,
    state,
  }) => {
    const giveIn = refuseToSave(tools);
    addConcept(tools);
    await still();
    addConcept(tools);
    expect(state().kind).toBe('failed');
    await still();
    expect(said()).toEqual([
      expect.stringMatching(/^This browser did not save the last change\. Your work is here/),
    ]);
    expect(tools.store.getState().notices[0]).toMatchObject({ tone: 'problem', stays: true });
    giveIn();
    addConcept(tools);
    await still();
    expect(state()).toEqual({ kind: 'saved' });
    expect(said()).toEqual([]);
    refuseToSave(tools);
    addConcept(tools);
    await still();
    expect(said()).toHaveLength(1);
  });

  it('saves one after another, always the newest, and no older one over it', async ({
    tools,
    said,
    state,
  }) => {
    const answers = holdSaves(tools);
    renameConcept(tools, CACTIHOG, 'dax');
    await still();
    renameConcept(tools, CACTIHOG, 'wug');
    await still();
    renameConcept(tools, CACTIHOG, 'fep');
    await still();
    expect(answers.asked()).toEqual(['dax']);
    answers.next('refuse');
    await quiet();
    expect(answers.asked()).toEqual(['dax', 'fep']);
    expect(state().kind).toBe('failed');
    answers.next('save');
    await quiet();
    expect(state()).toEqual({ kind: 'saved' });
    expect(said()).toEqual([]);
    await saving.flush();
    expect(answers.asked()).toEqual(['dax', 'fep']);
  });

  it('does not wait for the save under way when the page is left, nor mind what becomes of it', async ({
    tools,
    said,
    state,
  }) => {
    const answers = holdSaves(tools);
    renameConcept(tools, CACTIHOG, 'dax');
    await still();
    renameConcept(tools, CACTIHOG, 'wug');
    const leaving = saving.flush();
    expect(answers.asked()).toEqual(['dax', 'wug']);
    answers.last('save');
    await leaving;
    expect(state()).toEqual({ kind: 'saved' });
    answers.next('refuse');
    await quiet();
    expect(state()).toEqual({ kind: 'saved' });
    expect(said()).toEqual([]);
  });

  it('says that the archive is silent, and takes that back when it answers', async ({
    tools,
    said,
    state,
  }) => {
    const answers = holdSaves(tools);
    addConcept(tools);
    await still();
    await vi.advanceTimersByTimeAsync(4000);
    expect(state()).toEqual({ kind: 'unsaved' });
    await vi.advanceTimersByTimeAsync(1500);
    expect(state().kind).toBe('failed');
    expect(said()).toHaveLength(1);
    answers.next('save');
    await quiet();
    expect(state()).toEqual({ kind: 'saved' });
    expect(said()).toEqual([]);
  });

  it('lists what it saved without reading the others', async ({ tools }) => {
    await tools.sessions.save(emptySession('tuesday'));
    await listSessions(tools);
    const list = vi.spyOn(tools.sessions, 'list');
    addConcept(tools);
    await still();
    renameSession(tools, 'Foxes');
    await still();
    expect(tools.store.getState().sessions.map(({ name }) => name)).toEqual([
      'Foxes',
      'Session of tuesday',
    ]);
    expect(list).not.toHaveBeenCalled();
  });

  it('does not bring a deleted session back whose save was under way', async ({ tools }) => {
    await tools.sessions.save(emptySession('tuesday'));
    await listSessions(tools);
    const answers = holdSaves(tools);
    renameConcept(tools, CACTIHOG, 'dax');
    await still();
    renameConcept(tools, CACTIHOG, 'wug');
    await deleteSession(tools, 'monday');
    answers.next('save');
    await quiet();
    expect(answers.asked()).toEqual(['dax']);
    expect(tools.store.getState().sessions.map(({ id }) => id)).toEqual(['tuesday']);
  });

  it('does not bring a deleted session back, whether it was saved or waited to be', async ({
    tools,
    table,
    stored,
  }) => {
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

  it('does not bring a deleted session back that the browser had refused to save', async ({
    tools,
    stored,
  }) => {
    const giveIn = refuseToSave(tools);
    addConcept(tools);
    await still();
    await deleteSession(tools, 'monday');
    giveIn();
    addConcept(tools);
    await still();
    expect(await stored('monday')).toBeUndefined();
  });

  it('loses no change when sessions are opened back and forth', async ({ tools, table }) => {
    await tools.sessions.save(emptySession('tuesday'));
    renameConcept(tools, CACTIHOG, 'dax');
    await openSession(tools, 'tuesday');
    renameConcept(tools, CACTIHOG, 'wug');
    await openSession(tools, 'monday');
    expect(table().concepts[0]?.name).toBe('dax');
    await openSession(tools, 'tuesday');
    expect(table().concepts[0]?.name).toBe('wug');
  });

  it('stops', async ({ tools, stored }) => {
    saving.stop();
    addConcept(tools);
    await still();
    expect(await stored('monday')).toBeUndefined();
  });

  it('keeps what is done in a session just started', async ({ tools, table, stored, state }) => {
    await startSession(tools);
    addConcept(tools);
    await still();
    await until(() => state().kind === 'saved');
    expect(await stored(table().id)).toEqual(table());
  });
});
