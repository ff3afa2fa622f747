import { describe, expect, vi } from 'vitest';
import { addConcept, renameConcept } from '../teach/arrange.ts';
import { autosaveTest as it, still } from '../testing/autosave-test.ts';
import { CACTIHOG } from '../testing/tools-for-tests.ts';
import { quiet } from '../testing/until.ts';
import { holdSaves, refuseToSave } from '../testing/refused-saves.ts';

describe('autosave, refused or not answered yet', () => {
  it('says that the browser refused, and tries again when the page is left', async ({
    tools,
    table,
    stored,
    state,
    saving,
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
    saving,
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
    saving,
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
});
