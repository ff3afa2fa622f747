import { describe, expect } from 'vitest';
import { say } from '../../languages/say.ts';
import type { Session } from '../../domain/session/session.ts';
import * as arrange from '../teach/arrange.ts';
import { ask } from '../ask/ask.ts';
import { openOnTable, redo, undo } from './change.ts';
import { askAbout, clearQuery, setAsksAtOnce, setThreshold } from '../ask/choose-query.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { seeded, type Chance } from '../../domain/testing/seeded.ts';
import {
  BLICKET,
  CACTIHOG,
  namesOf,
  picture,
  sourcesOf,
  toolsForTests,
} from '../testing/tools-for-tests.ts';
import { it as base } from '../testing/studio-test.ts';
import type { Tools } from './tools.ts';

const it = base.extend<{ readonly steps: () => readonly string[] }>({
  steps: ({ studio }, use) => use(() => studio().past.map(({ what }) => say(what))),
});

describe('undo and redo', () => {
  it('take a change back and do it again, and say what it was', ({ tools }) => {
    arrange.renameConcept(tools, CACTIHOG, 'dax');
    undo(tools);
    expect(namesOf(tools)).toEqual(['cactihog', 'blicket']);
    expect(tools.said()).toEqual(['Undone: rename “cactihog” to “dax”.']);
    redo(tools);
    expect(namesOf(tools)).toEqual(['dax', 'blicket']);
    // In the place of what was said of the undo: only the latest is of use.
    expect(tools.said()).toEqual(['Redone: rename “cactihog” to “dax”.']);
  });

  it('do nothing and say nothing where there is nothing to take back', ({ tools }) => {
    undo(tools);
    redo(tools);
    expect(tools.said()).toEqual([]);
  });

  it('give back every earlier table, and then every later one, after any acts', async () => {
    for (let seed = 1; seed <= 12; seed++) {
      const tools = toolsForTests();
      const table = () => tools.store.getState().session;
      const steps = () => tools.store.getState().past;
      await demonstrate(
        tools,
        ['a', 'b', 'c'].map((name) => picture(name)),
        CACTIHOG,
      );
      openOnTable(tools.store, table());
      const chance = seeded(seed);
      const tables = [content(table())];
      for (let act = 0; act < 40; act++) {
        const before = steps().length;
        actAtRandom(tools, chance);
        if (steps().length > before) tables.push(content(table()));
        else tables[tables.length - 1] = content(table());
      }
      for (const earlier of tables.slice(0, -1).toReversed()) {
        undo(tools);
        expect(content(table())).toEqual(earlier);
      }
      expect(steps()).toEqual([]);
      for (const later of tables.slice(1)) {
        redo(tools);
        expect(content(table())).toEqual(later);
      }
      expect(tools.store.getState().future).toEqual([]);
    }
  });

  it('keep what was answered: episodes are no step', async ({ tools, table }) => {
    await demonstrate(tools, [picture('a')], CACTIHOG);
    const [shown] = table().concepts[0]?.demonstrations ?? [];
    askAbout(tools, shown?.id ?? '');
    await ask(tools);
    keepAsWhatIf(tools);
    undo(tools);
    expect(table().query).toBeNull();
    expect(table()).toMatchObject({ episodes: [{}], whatIfs: [{}] });
  });

  it('leave the preference for asking at once alone', ({ tools, table }) => {
    arrange.addConcept(tools);
    setAsksAtOnce(tools, false);
    undo(tools);
    expect(table().asksAtOnce).toBe(false);
  });

  it('remember no episodes: a hundred steps would keep them long after the session', async ({
    tools,
    table,
  }) => {
    await demonstrate(tools, [picture('a')], CACTIHOG);
    await demonstrate(tools, [picture('b')], BLICKET);
    const [shown] = table().concepts[0]?.demonstrations ?? [];
    askAbout(tools, shown?.id ?? '');
    await ask(tools);
    keepAsWhatIf(tools);
    setThreshold(tools, 0.6);
    undo(tools);
    redo(tools);
    undo(tools);
    const { past, future, session } = tools.store.getState();
    expect(session.episodes).not.toHaveLength(0);
    expect(
      [...past, ...future].flatMap(({ before }) => [...before.episodes, ...before.whatIfs]),
    ).toEqual([]);
    expect(future).toHaveLength(1);
  });

  it('remember a hundred steps and no more', ({ tools, steps }) => {
    for (let count = 0; count < 130; count++) arrange.addConcept(tools);
    expect(steps()).toHaveLength(100);
  });
});

/** Any answer will do as the answer to a "what if". */
function keepAsWhatIf({ store }: Pick<Tools, 'store'>) {
  store.setState(({ session }) => {
    const change = { kind: 'without-concept', label: 'blicket' } as const;
    const whatIfs = session.episodes.map((one) => ({ ...one, baseId: one.id, change }));
    return { session: { ...session, whatIfs } };
  });
}

/** Everything that undo answers for. */
function content({ name, concepts, query, testTray, threshold }: Session) {
  return { name, concepts, query, testTray, threshold };
}

function actAtRandom(tools: Tools, chance: Chance): void {
  const { concepts } = tools.store.getState().session;
  const conceptId = concepts.length > 0 ? chance.pick(concepts).id : 'none';
  const placed = concepts.flatMap(({ demonstrations }) => demonstrations);
  const id = placed.length > 0 ? chance.pick(placed).id : 'none';
  const before = placed.length > 0 ? chance.pick(placed).id : undefined;
  const acts = [
    () => arrange.addConcept(tools),
    () => arrange.renameConcept(tools, conceptId, chance.pick(['dax', 'wug', 'fox', ''])),
    () => arrange.markConcept(tools, conceptId, chance.pick([0, 1, 2] as const)),
    () => arrange.muteConcept(tools, conceptId, chance.below(2) === 0),
    () => arrange.moveDemonstration(tools, id, conceptId, before),
    () => arrange.copyDemonstration(tools, id, conceptId),
    () => arrange.muteDemonstration(tools, id, chance.below(2) === 0),
    () => setThreshold(tools, chance.below(3) / 2),
    () => askAbout(tools, id),
    () => clearQuery(tools),
    () => (chance.below(4) === 0 ? arrange.deleteDemonstration(tools, id) : undefined),
    () => (chance.below(4) === 0 ? arrange.deleteConcept(tools, conceptId) : undefined),
  ];
  chance.pick(acts)();
}

describe('one drop and undo', () => {
  it('is one step, however many pictures', async ({ tools, steps }) => {
    await demonstrate(
      tools,
      ['a', 'b', 'c'].map((name) => picture(name)),
      CACTIHOG,
    );
    expect(steps()).toEqual(['add pictures to “cactihog”']);
    undo(tools);
    expect(sourcesOf(tools, CACTIHOG)).toEqual([]);
    redo(tools);
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['a.png', 'b.png', 'c.png']);
  });
});
