import { describe, expect } from 'vitest';
import { say } from '../../languages/say.ts';
import { findDemonstration } from '../../domain/session/session.ts';
import {
  addConcept,
  copyDemonstration,
  deleteConcept,
  deleteDemonstration,
  markConcept,
  moveDemonstration,
  muteConcept,
  muteDemonstration,
  renameConcept,
} from './arrange.ts';
import { openOnTable, redo, undo } from '../store/change.ts';
import { demonstrate } from './demonstrate.ts';
import {
  BLICKET,
  CACTIHOG,
  imageIdOf,
  namesOf,
  picture,
  sourcesOf,
} from '../testing/tools-for-tests.ts';
import { it as base } from '../testing/studio-test.ts';

const it = base.extend<{ readonly stepsCount: () => number }>({
  stepsCount: ({ tools }, use) => use(() => tools.store.getState().past.length),
});

it.beforeEach(async ({ tools }) => {
  await demonstrate(tools, [picture('a'), picture('b')], CACTIHOG);
  await demonstrate(tools, [picture('c')], BLICKET);
});

describe('arranging concepts', () => {
  it('adds one under an invented name that no other has', ({ tools, table }) => {
    const ids = [addConcept(tools), addConcept(tools)];
    expect(
      table()
        .concepts.slice(2)
        .map(({ id }) => id),
    ).toEqual(ids);
    expect(new Set(namesOf(tools)).size).toBe(4);
  });

  it('renames one and gives the name as it was tidied', ({ tools }) => {
    expect(renameConcept(tools, CACTIHOG, '  red   fox ')).toEqual({ ok: true, value: 'red fox' });
    expect(namesOf(tools)).toEqual(['red fox', 'blicket']);
  });

  it('renames the truth of the test tray with it, taken back and done again in the same step', async ({
    tools,
    table,
    stepsCount,
  }) => {
    const heldOut = { id: 'h', imageId: await imageIdOf('h'), source: 'h.png', truth: 'cactihog' };
    openOnTable(tools.store, { ...table(), testTray: [heldOut] });
    const truth = () => table().testTray[0]?.truth;
    renameConcept(tools, CACTIHOG, 'dax');
    expect(truth()).toBe('dax');
    expect(stepsCount()).toBe(1);
    undo(tools);
    expect(truth()).toBe('cactihog');
    redo(tools);
    expect(truth()).toBe('dax');
  });

  it('refuses a name that another has, and changes nothing', ({ tools, stepsCount }) => {
    const refused = renameConcept(tools, CACTIHOG, 'blicket');
    expect(refused).toEqual({ ok: false, failure: { code: 'duplicate-name', name: 'blicket' } });
    expect(namesOf(tools)).toEqual(['cactihog', 'blicket']);
    expect(stepsCount()).toBe(2);
  });

  it('marks and mutes one', ({ tools, table }) => {
    markConcept(tools, CACTIHOG, 6);
    muteConcept(tools, CACTIHOG, true);
    expect(table().concepts[0]).toMatchObject({ marker: 6, muted: true });
    expect(table().concepts[1]).toMatchObject({ marker: 1, muted: false });
  });

  it('deletes one with its pictures, and a press brings it back', ({ tools }) => {
    deleteConcept(tools, CACTIHOG);
    expect(namesOf(tools)).toEqual(['blicket']);
    const notice = tools.store.getState().notices.at(-1);
    expect(notice && say(notice.text)).toBe('Deleted “cactihog” and its pictures.');
    notice?.action?.run();
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['a.png', 'b.png']);
  });

  it('deletes nothing and offers nothing where the concept has gone already', ({
    tools,
    said,
    stepsCount,
  }) => {
    deleteConcept(tools, 'gone');
    expect(stepsCount()).toBe(2);
    expect(said()).toEqual([]);
  });
});

describe('arranging demonstrations', () => {
  it('moves one to another concept and counts what that has now', ({ tools, said, idOf }) => {
    const id = idOf('a.png');
    moveDemonstration(tools, id, BLICKET);
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['b.png']);
    expect(sourcesOf(tools, BLICKET)).toEqual(['c.png', 'a.png']);
    expect(idOf('a.png')).toBe(id);
    expect(said()).toEqual(['Picture moved from “cactihog” to “blicket”, which now has 2.']);
  });

  it('makes no step and no word of dropping a picture where it lies', ({
    tools,
    said,
    stepsCount,
    idOf,
  }) => {
    moveDemonstration(tools, idOf('a.png'), CACTIHOG);
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['a.png', 'b.png']);
    expect(stepsCount()).toBe(2);
    expect(said()).toEqual([]);
  });

  it('copies one: the same picture, another demonstration', ({ tools, table, idOf }) => {
    copyDemonstration(tools, idOf('a.png'), BLICKET);
    const [copy] = table().concepts[1]?.demonstrations.slice(-1) ?? [];
    const original = findDemonstration(table(), idOf('a.png'))?.demonstration;
    expect(copy?.imageId).toBe(original?.imageId);
    expect(copy?.id).not.toBe(original?.id);
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['a.png', 'b.png']);
  });

  it('neither moves nor copies a picture to where it is shown already', ({ tools, said, idOf }) => {
    copyDemonstration(tools, idOf('a.png'), CACTIHOG);
    copyDemonstration(tools, idOf('a.png'), BLICKET);
    moveDemonstration(tools, idOf('a.png'), BLICKET);
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['a.png', 'b.png']);
    expect(sourcesOf(tools, BLICKET)).toEqual(['c.png', 'a.png']);
    expect(said()).toEqual([
      '“cactihog” shows this picture already.',
      'Picture copied to “blicket”.',
      '“blicket” shows this picture already.',
    ]);
  });

  it('does nothing and claims nothing where the picture or the concept has gone', ({
    tools,
    table,
    said,
    idOf,
  }) => {
    const before = table();
    moveDemonstration(tools, idOf('a.png'), 'gone');
    copyDemonstration(tools, idOf('a.png'), 'gone');
    moveDemonstration(tools, 'gone', BLICKET);
    copyDemonstration(tools, 'gone', BLICKET);
    deleteDemonstration(tools, 'gone');
    muteDemonstration(tools, 'gone', true);
    expect(table()).toBe(before);
    expect(said()).toEqual([]);
  });

  it('mutes one', ({ tools, table, idOf }) => {
    muteDemonstration(tools, idOf('a.png'), true);
    expect(findDemonstration(table(), idOf('a.png'))?.demonstration.muted).toBe(true);
    undo(tools);
    expect(findDemonstration(table(), idOf('a.png'))?.demonstration.muted).toBe(false);
  });

  it('deletes one, and a press brings it back', ({ tools, idOf }) => {
    deleteDemonstration(tools, idOf('a.png'));
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['b.png']);
    tools.store.getState().notices.at(-1)?.action?.run();
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['a.png', 'b.png']);
  });
});
