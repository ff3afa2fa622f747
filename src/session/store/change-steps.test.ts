import { describe, expect } from 'vitest';
import { say } from '../../languages/say.ts';
import * as arrange from '../teach/arrange.ts';
import { ask } from '../ask/ask.ts';
import { change, openOnTable, notifyUndoable, redo, undo } from './change.ts';
import { askAbout, clearQuery, setThreshold } from '../ask/choose-query.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { BLICKET, CACTIHOG, emptySession, namesOf, picture } from '../testing/tools-for-tests.ts';
import { it as base } from '../testing/studio-test.ts';

const it = base.extend<{ readonly steps: () => readonly string[] }>({
  steps: ({ studio }, use) => use(() => studio().past.map(({ what }) => say(what))),
});

describe('a change', () => {
  it('with the same key as the last is one step with it', ({ tools, table, steps }) => {
    setThreshold(tools, 0.6);
    setThreshold(tools, 0.7);
    setThreshold(tools, 0.8);
    expect(steps()).toHaveLength(1);
    undo(tools);
    expect(table().threshold).toBe(0.5);
    redo(tools);
    expect(table().threshold).toBe(0.8);
  });

  it('is a new step after a redo, for the redone one is finished', ({ tools, table }) => {
    setThreshold(tools, 0.6);
    undo(tools);
    redo(tools);
    setThreshold(tools, 0.9);
    undo(tools);
    expect(table().threshold).toBe(0.6);
  });

  it('makes what was undone impossible to redo', ({ tools, table }) => {
    arrange.addConcept(tools);
    undo(tools);
    setThreshold(tools, 0.6);
    redo(tools);
    expect(namesOf(tools)).toHaveLength(2);
    expect(table().threshold).toBe(0.6);
  });

  it('that changes nothing is no step, and leaves the redo alone', ({ tools, table, steps }) => {
    arrange.addConcept(tools);
    undo(tools);
    const before = table();

    arrange.markConcept(tools, CACTIHOG, 0);
    arrange.muteConcept(tools, CACTIHOG, false);
    arrange.renameConcept(tools, CACTIHOG, ' cactihog ');
    setThreshold(tools, 0.5);
    clearQuery(tools);
    change(tools, 'do nothing', (session) => session);

    expect(table()).toBe(before);
    expect(steps()).toEqual([]);
    expect(tools.store.getState().future).toHaveLength(1);
  });

  it('says when the session was changed', ({ tools, table }) => {
    const changed = Date.now();
    arrange.addConcept(tools);
    expect(table().changedAt).toBeGreaterThanOrEqual(changed);
  });
});

describe('the undo of a notice', () => {
  it('takes back the change that it speaks of', ({ tools, lastNotice }) => {
    arrange.addConcept(tools);
    notifyUndoable(tools, 'Added one.');
    lastNotice()?.action?.run();
    expect(namesOf(tools)).toHaveLength(2);
  });

  it('is offered for the latest change alone', ({ tools }) => {
    arrange.deleteConcept(tools, CACTIHOG);
    arrange.deleteConcept(tools, BLICKET);
    expect(tools.said()).toEqual(['Deleted “blicket” and its pictures.']);
  });

  it('does not take back another one that came later', ({ tools }) => {
    arrange.deleteConcept(tools, CACTIHOG);
    const undoIt = tools.store.getState().notices.at(-1)?.action?.run;
    arrange.renameConcept(tools, BLICKET, 'dax');
    undoIt?.();
    expect(namesOf(tools)).toEqual(['dax']);
    expect(tools.said().at(-1)).toContain('Other changes came after it');
  });
});

describe('another session on the table', () => {
  it('begins without steps, without a question under way and without a comparison', ({ tools }) => {
    arrange.addConcept(tools);
    const other = emptySession('tuesday');
    openOnTable(tools.store, other);
    expect(tools.store.getState()).toMatchObject({
      session: other,
      past: [],
      future: [],
      ask: { kind: 'idle' },
      whatIf: { kind: 'none' },
    });
  });

  it('shows its last answer where that is still the answer to its table', async ({
    tools,
    table,
  }) => {
    await demonstrate(tools, [picture('a')], CACTIHOG);
    askAbout(tools, table().concepts[0]?.demonstrations[0]?.id ?? '');
    await ask(tools);
    const asked = table();
    openOnTable(tools.store, emptySession('tuesday'));
    openOnTable(tools.store, asked);
    expect(tools.store.getState().ask).toEqual({ kind: 'answered', episode: asked.episodes[0] });

    openOnTable(tools.store, { ...asked, query: null });
    expect(tools.store.getState().ask).toEqual({ kind: 'idle' });
  });
});
