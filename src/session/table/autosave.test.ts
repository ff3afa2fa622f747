import { describe, expect, vi } from 'vitest';
import { addConcept, renameConcept } from '../teach/arrange.ts';
import { openOnTable } from '../store/change.ts';
import { listSessions } from './list-sessions.ts';
import { deleteSession, openSession, renameSession, startSession } from './sessions.ts';
import { autosaveTest as it, still } from '../testing/autosave-test.ts';
import { CACTIHOG, emptySession } from '../testing/tools-for-tests.ts';
import { quiet, until } from '../testing/until.ts';
import { holdSaves, refuseToSave } from '../testing/refused-saves.ts';

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

  it('saves at once when the page is left', async ({ tools, table, stored, saving }) => {
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

  it('stops', async ({ tools, stored, saving }) => {
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
