import { describe, expect } from 'vitest';
import { muteConcept, muteDemonstration } from '../teach/arrange.ts';
import { ask } from './ask.ts';
import { redo, undo } from '../store/change.ts';
import { askAbout, chooseQuery, clearQuery, setThreshold } from './choose-query.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { answeringTest as it, settle } from '../testing/answering.ts';
import { BLICKET, CACTIHOG, picture } from '../testing/tools-for-tests.ts';
import { quiet, until } from '../testing/until.ts';

describe('answering by itself', () => {
  it('asks as soon as question and support set are there, and only once', async ({
    table,
    asked,
    answered,
  }) => {
    await answered();
    await settle();
    expect(asked()).toBe(1);
    expect(table().episodes).toHaveLength(1);
  });

  it('waits for the last picture of a drop, however slow it is', async ({
    tools,
    table,
    asked,
    answered,
  }) => {
    await answered();
    tools.reading.hold();
    const dropping = demonstrate(tools, [picture('d'), picture('e')], BLICKET);
    await quiet();
    tools.reading.letOne();
    await until(() => table().concepts[1]?.demonstrations.length === 2);
    await settle();
    expect(asked()).toBe(1);
    tools.reading.letOne();
    await dropping;
    await settle();
    expect(asked()).toBe(2);
  });

  it('asks once about a drop of many pictures', async ({ tools, asked, answered }) => {
    await answered();
    await demonstrate(
      tools,
      ['d', 'e', 'f'].map((name) => picture(name)),
      BLICKET,
    );
    await settle();
    expect(asked()).toBe(2);
    expect(tools.engine.asked[1]?.supportSet).toHaveLength(6);
  });

  it('asks again when the table changes, and when the change is taken back', async ({
    tools,
    studio,
    idOf,
    answered,
  }) => {
    await answered();
    muteDemonstration(tools, idOf('a.png'), true);
    await settle();
    undo(tools);
    await settle();
    expect(tools.engine.asked.map(({ supportSet }) => supportSet.length)).toEqual([3, 2, 3]);
    expect(studio().ask.kind).toBe('answered');
  });

  it('does not ask where a change was taken back before it settled: the answer stands', async ({
    tools,
    idOf,
    asked,
    answered,
  }) => {
    await answered();
    muteDemonstration(tools, idOf('a.png'), true);
    undo(tools);
    await settle();
    expect(asked()).toBe(1);
  });

  it('lets undo and redo of the choice of a picture settle, as a row of steps is one question', async ({
    tools,
    studio,
    table,
    idOf,
    asked,
    answered,
  }) => {
    await answered();
    askAbout(tools, idOf('b.png'));
    await settle();
    undo(tools);
    redo(tools);
    undo(tools);
    expect(studio().ask.kind).toBe('answered');
    expect(asked()).toBe(2);
    await settle();
    expect(asked()).toBe(3);
    expect(tools.engine.asked[2]?.query).toEqual(table().query);
  });

  it('asks about another picture before the page has drawn it', async ({
    tools,
    studio,
    idOf,
    asked,
    answered,
  }) => {
    await answered();
    askAbout(tools, idOf('b.png'));
    expect(studio().ask.kind).toBe('answering');
    expect(asked()).toBe(2);
    await settle();
    expect(asked()).toBe(2);
    expect(studio().ask.kind).toBe('answered');
  });

  it('does not ask for what carries no meaning', async ({ tools, asked, answered }) => {
    await answered();
    setThreshold(tools, 0.9);
    tools.store.setState(({ session }) => ({
      session: { ...session, name: 'another', concepts: session.concepts.toReversed() },
    }));
    await settle();
    expect(asked()).toBe(1);
  });

  it('does not ask again and again where the engine fails, and asks once the table changes', async ({
    tools,
    studio,
    idOf,
    asked,
  }) => {
    tools.engine.failWith('worker-lost');
    await chooseQuery(tools, [picture('a')]);
    await settle();
    await settle();
    expect(studio().ask.kind).toBe('failed');
    expect(asked()).toBe(1);
    tools.engine.failWith(null);
    muteDemonstration(tools, idOf('a.png'), true);
    await settle();
    expect(studio().ask.kind).toBe('answered');
  });

  it('takes the answer off the page once there is nothing to answer, and closes the comparison', async ({
    tools,
    studio,
    answered,
  }) => {
    await answered();
    const { ask: current } = tools.store.getState();
    if (current.kind !== 'answered') throw new Error('nothing was answered');
    const base = current.episode;
    const change = { kind: 'without-concept', label: 'blicket' } as const;
    tools.store.setState({ whatIf: { kind: 'nothing-left', change, base } });
    clearQuery(tools);
    expect(studio().ask).toEqual({ kind: 'idle' });
    expect(tools.store.getState().whatIf).toEqual({ kind: 'none' });
    undo(tools);
    await settle();
    expect(studio().ask.kind).toBe('answered');
  });

  it('drops a question under way once it lacks its pictures', async ({ tools, studio, table }) => {
    tools.engine.turnstile.hold();
    await chooseQuery(tools, [picture('a')]);
    await settle();
    muteConcept(tools, CACTIHOG, true);
    muteConcept(tools, BLICKET, true);
    tools.engine.turnstile.release();
    await settle();
    expect(studio().ask).toEqual({ kind: 'idle' });
    expect(table().episodes).toEqual([]);
  });

  it('does not ask twice when the visitor presses Ask before it would', async ({
    tools,
    table,
    asked,
  }) => {
    await chooseQuery(tools, [picture('a')]);
    await ask(tools);
    await settle();
    expect(asked()).toBe(1);
    expect(table().episodes).toHaveLength(1);
  });

  it('does not ask twice when the visitor presses Ask and the engine is slow', async ({
    tools,
    asked,
  }) => {
    tools.engine.turnstile.hold();
    await chooseQuery(tools, [picture('a')]);
    const pressed = ask(tools);
    await settle();
    tools.engine.turnstile.release();
    await pressed;
    expect(asked()).toBe(1);
  });

  it('stops', async ({ tools, asked, stop }) => {
    await chooseQuery(tools, [picture('a')]);
    stop();
    await settle();
    expect(asked()).toBe(0);
  });
});
