import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { muteConcept, muteDemonstration } from '../teach/arrange.ts';
import { ask } from './ask.ts';
import { openOnTable, redo, undo } from '../store/change.ts';
import { askAbout, chooseQuery, clearQuery, setAsksAtOnce, setThreshold } from './choose-query.ts';
import { questionKey } from '../store/context-on-table.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { answerAutomatically } from './answer-automatically.ts';
import {
  BLICKET,
  CACTIHOG,
  picture,
  toolsForTests,
  type ToolsForTests,
} from '../testing/tools-for-tests.ts';
import { quiet, until } from '../testing/until.ts';

let tools: ToolsForTests;
let stop: () => void;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  tools = toolsForTests();
  await demonstrate(tools, [picture('a'), picture('b')], CACTIHOG);
  await demonstrate(tools, [picture('c')], BLICKET);
  stop = answerAutomatically(tools);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const table = () => tools.store.getState().session;
const state = () => tools.store.getState().ask;
const asked = () => tools.engine.asked.length;
const idOf = (place: number) => table().concepts[0]?.demonstrations[place]?.id ?? '';

/** Lets the table settle, and whatever follows from it happen. */
async function settle(): Promise<void> {
  await quiet();
  await vi.advanceTimersByTimeAsync(300);
  await quiet();
}

async function answered(): Promise<void> {
  await chooseQuery(tools, [picture('a')]);
  await settle();
  expect(state().kind).toBe('answered');
}

describe('answering by itself', () => {
  it('asks as soon as question and support set are there, and only once', async () => {
    await answered();
    await settle();
    expect(asked()).toBe(1);
    expect(table().episodes).toHaveLength(1);
  });

  it('waits for the last picture of a drop, however slow it is', async () => {
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

  it('asks once about a drop of many pictures', async () => {
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

  it('asks again when the table changes, and when the change is taken back', async () => {
    await answered();
    muteDemonstration(tools, idOf(0), true);
    await settle();
    undo(tools);
    await settle();
    expect(tools.engine.asked.map(({ supportSet }) => supportSet.length)).toEqual([3, 2, 3]);
    expect(state().kind).toBe('answered');
  });

  it('does not ask where a change was taken back before it settled: the answer stands', async () => {
    await answered();
    muteDemonstration(tools, idOf(0), true);
    undo(tools);
    await settle();
    expect(asked()).toBe(1);
  });

  it('lets undo and redo of the choice of a picture settle, as a row of steps is one question', async () => {
    await answered();
    askAbout(tools, idOf(1));
    await settle();
    undo(tools);
    redo(tools);
    undo(tools);
    expect(state().kind).toBe('answered');
    expect(asked()).toBe(2);
    await settle();
    expect(asked()).toBe(3);
    expect(tools.engine.asked[2]?.query).toEqual(table().query);
  });

  it('asks about another picture before the page has drawn it', async () => {
    await answered();
    askAbout(tools, idOf(1));
    expect(state().kind).toBe('answering');
    expect(asked()).toBe(2);
    await settle();
    expect(asked()).toBe(2);
    expect(state().kind).toBe('answered');
  });

  it('does not ask for what carries no meaning', async () => {
    await answered();
    setThreshold(tools, 0.9);
    tools.store.setState(({ session }) => ({
      session: { ...session, name: 'another', concepts: session.concepts.toReversed() },
    }));
    await settle();
    expect(asked()).toBe(1);
  });

  it('does not ask again and again where the engine fails, and asks once the table changes', async () => {
    tools.engine.failWith('worker-lost');
    await chooseQuery(tools, [picture('a')]);
    await settle();
    await settle();
    expect(state().kind).toBe('failed');
    expect(asked()).toBe(1);
    tools.engine.failWith(null);
    muteDemonstration(tools, idOf(0), true);
    await settle();
    expect(state().kind).toBe('answered');
  });

  it('takes the answer off the page once there is nothing to answer, and closes the comparison', async () => {
    await answered();
    const { ask: current } = tools.store.getState();
    if (current.kind !== 'answered') throw new Error('nothing was answered');
    const base = current.episode;
    const change = { kind: 'without-concept', label: 'blicket' } as const;
    tools.store.setState({ whatIf: { kind: 'nothing-left', change, base } });
    clearQuery(tools);
    expect(state()).toEqual({ kind: 'idle' });
    expect(tools.store.getState().whatIf).toEqual({ kind: 'none' });
    undo(tools);
    await settle();
    expect(state().kind).toBe('answered');
  });

  it('drops a question under way once it lacks its pictures', async () => {
    tools.engine.turnstile.hold();
    await chooseQuery(tools, [picture('a')]);
    await settle();
    muteConcept(tools, CACTIHOG, true);
    muteConcept(tools, BLICKET, true);
    tools.engine.turnstile.release();
    await settle();
    expect(state()).toEqual({ kind: 'idle' });
    expect(table().episodes).toEqual([]);
  });

  it('does not ask twice when the visitor presses Ask before it would', async () => {
    await chooseQuery(tools, [picture('a')]);
    await ask(tools);
    await settle();
    expect(asked()).toBe(1);
    expect(table().episodes).toHaveLength(1);
  });

  it('does not ask twice when the visitor presses Ask and the engine is slow', async () => {
    tools.engine.turnstile.hold();
    await chooseQuery(tools, [picture('a')]);
    const pressed = ask(tools);
    await settle();
    tools.engine.turnstile.release();
    await pressed;
    expect(asked()).toBe(1);
  });

  it('asks another session though it has the same pictures and the same question', async () => {
    tools.engine.failWith('worker-lost');
    await chooseQuery(tools, [picture('a')]);
    await settle();
    tools.engine.failWith(null);
    openOnTable(tools.store, { ...table(), id: 'copy' });
    await settle();
    expect(state().kind).toBe('answered');
    expect(table().id).toBe('copy');
  });

  it('asks nothing of a session that is opened with the answer to its table', async () => {
    await answered();
    openOnTable(tools.store, { ...table(), id: 'copy' });
    await settle();
    expect(state().kind).toBe('answered');
    expect(asked()).toBe(1);
  });

  it('stops', async () => {
    await chooseQuery(tools, [picture('a')]);
    stop();
    await settle();
    expect(asked()).toBe(0);
  });
});

describe('a session that does not ask at once', () => {
  beforeEach(() => {
    setAsksAtOnce(tools, false);
  });

  it('waits for the visitor, and asks when the preference changes', async () => {
    await chooseQuery(tools, [picture('a')]);
    await settle();
    expect(asked()).toBe(0);
    setAsksAtOnce(tools, true);
    await settle();
    expect(asked()).toBe(1);
  });

  it('takes back a question that has not been asked yet', async () => {
    setAsksAtOnce(tools, true);
    await chooseQuery(tools, [picture('a')]);
    setAsksAtOnce(tools, false);
    await settle();
    expect(asked()).toBe(0);
    setAsksAtOnce(tools, true);
    await settle();
    expect(asked()).toBe(1);
  });

  it('does not go on saying what is missing once it is there', async () => {
    await ask(tools);
    expect(state()).toEqual({ kind: 'refused', refusal: 'no-query' });
    askAbout(tools, idOf(0));
    expect(state()).toEqual({ kind: 'idle' });
  });

  it('says what is missing now, if something else is', async () => {
    await ask(tools);
    muteConcept(tools, CACTIHOG, true);
    muteConcept(tools, BLICKET, true);
    expect(state()).toEqual({ kind: 'refused', refusal: 'no-demonstration-and-no-query' });
  });
});

describe('what would be asked', () => {
  it('is nothing while something is missing', async () => {
    expect(questionKey(tools.store.getState())).toBeNull();
    await chooseQuery(tools, [picture('a')]);
    expect(questionKey(tools.store.getState())).not.toBeNull();
  });
});
