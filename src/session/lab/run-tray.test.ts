import { describe, expect } from 'vitest';
import { gradeCounts } from '../../domain/evaluation/grade-counts.ts';
import { isTestRun, namesIn } from '../../domain/session/run.ts';
import { newSession, type Session } from '../../domain/session/session.ts';
import { concept, demonstration, imageId } from '../../domain/testing/made.ts';
import { undo, change, openOnTable } from '../store/change.ts';
import type { Tools } from '../store/tools.ts';
import { it } from '../testing/studio-test.ts';
import { pauseTray, resumeTray, runTray, stopTray, unfinishedTray } from './run-tray.ts';

const heldOut = (id: string, digits: string, truth: string | null) => ({
  id,
  imageId: imageId(digits),
  source: `${id}.png`,
  truth,
});

/** Two concepts, and a tray whose pictures begin as their concepts' do. */
function lesson(...testTray: Session['testTray']): Session {
  const fep = concept('fep', [demonstration('f1', 'aaaa1'), demonstration('f2', 'aaaa2')]);
  const wug = concept('wug', [demonstration('w1', 'bbbb1')], { marker: 1 });
  return { ...newSession('lesson', 'Lesson', [fep, wug], 1), testTray };
}

const tray = [
  heldOut('one', 'aaaa9', 'fep'),
  heldOut('two', 'bbbb9', 'wug'),
  heldOut('three', 'aaaa8', 'wug'),
  heldOut('four', 'c', null),
  heldOut('five', 'd', ''),
];

/** The lesson with the tray, whose run was paused after its second picture. */
async function pausedAfterTwo(tools: Tools) {
  openOnTable(tools.store, lesson(...tray));
  const unsubscribe = tools.store.subscribe(({ lab: { trayRun } }) => {
    if (trayRun.kind === 'running' && trayRun.run.answers.length === 2) pauseTray(tools);
  });
  await runTray(tools);
  unsubscribe();
}

describe('a run over the test tray', () => {
  it('answers every picture whose truth is known, and keeps the record', async ({
    tools,
    table,
  }) => {
    openOnTable(tools.store, lesson(...tray));
    await runTray(tools);
    const [run] = table().runs.filter(isTestRun);
    if (!run) throw new Error('no run was kept');
    expect(run.answers.map(({ heldOutId, truth }) => [heldOutId, truth])).toEqual([
      ['one', 'fep'],
      ['two', 'wug'],
      ['three', 'wug'],
      ['four', null],
    ]);
    expect(run.planned).toBe(4);
    expect(run.concepts.map(({ name, shots }) => [name, shots])).toEqual([
      ['fep', 2],
      ['wug', 1],
    ]);
    expect(gradeCounts(namesIn(run), run.answers, 0.5)).toEqual({
      right: 3,
      wrong: 1,
      quiet: 0,
      all: 4,
    });
    expect(tools.store.getState().lab.trayRun).toEqual({ kind: 'none' });
  });

  it('says why it cannot begin', async ({ tools, studio }) => {
    const refusal = async (session: Session) => {
      openOnTable(tools.store, session);
      await runTray(tools);
      const { trayRun } = studio().lab;
      return trayRun.kind === 'refused' ? trayRun.refusal : trayRun.kind;
    };
    expect(await refusal(newSession('none', 'None', [], 1))).toBe('nothing-taught');
    expect(await refusal(lesson())).toBe('empty-tray');
    expect(await refusal(lesson(heldOut('five', 'd', '')))).toBe('no-truth');
  });

  it('is paused after a picture, goes on with the next, and ends with all', async ({
    tools,
    table,
    studio,
  }) => {
    await pausedAfterTwo(tools);
    expect(studio().lab.trayRun).toMatchObject({ kind: 'paused' });
    // A reload loses nothing of it.
    expect(table().runs).toMatchObject([{ answers: [{ heldOutId: 'one' }, { heldOutId: 'two' }] }]);
    await resumeTray(tools);
    expect(table().runs).toHaveLength(1);
    expect(
      table()
        .runs.find(isTestRun)
        ?.answers.map(({ heldOutId }) => heldOutId),
    ).toEqual(['one', 'two', 'three', 'four']);
  });

  it('goes on after the page was closed, with what the session has of it', async ({
    tools,
    table,
    studio,
  }) => {
    await pausedAfterTwo(tools);
    // The page that comes next knows the session alone.
    openOnTable(tools.store, table());
    expect(studio().lab.trayRun).toEqual({ kind: 'none' });
    expect(unfinishedTray(studio())?.run.answers).toHaveLength(2);
    await resumeTray(tools);
    expect(table().runs).toMatchObject([{ planned: 4, answers: [{}, {}, {}, {}] }]);
    expect(unfinishedTray(studio())).toBeUndefined();
    await resumeTray(tools);
    expect(table().runs).toHaveLength(1);
  });

  it('of another table is no run that may go on', async ({ tools, table, studio }) => {
    await pausedAfterTwo(tools);
    openOnTable(tools.store, table());
    expect(unfinishedTray(studio())).toBeDefined();
    openOnTable(tools.store, { ...table(), testTray: table().testTray.slice(1) });
    expect(unfinishedTray(studio())).toBeUndefined();
  });

  it('that was stopped has ended', async ({ tools, table, studio }) => {
    await pausedAfterTwo(tools);
    stopTray(tools);
    expect(table().runs).toMatchObject([{ planned: 4, answers: [{}, {}] }]);
    expect(unfinishedTray(studio())).toBeUndefined();
  });

  it('does not go on over a table that has changed, but begins anew', async ({
    tools,
    table,
    studio,
  }) => {
    await pausedAfterTwo(tools);
    change(tools, 'delete a picture', (session) => ({
      ...session,
      concepts: session.concepts.slice(0, 1),
    }));
    const states: unknown[] = [];
    tools.store.subscribe(({ lab: { trayRun } }) => states.push(trayRun));
    await resumeTray(tools);
    expect(states).toContainEqual(expect.objectContaining({ kind: 'running', isAnew: true }));
    expect(studio().lab.trayRun).toEqual({ kind: 'none' });
    expect(
      table()
        .runs.filter(isTestRun)
        .map(({ answers, concepts }) => [answers.length, concepts.length]),
    ).toEqual([
      [2, 2],
      [4, 1],
    ]);
  });

  it('asks about the table that it began with, though that changes meanwhile', async ({
    tools,
    table,
  }) => {
    openOnTable(tools.store, lesson(...tray));
    const unsubscribe = tools.store.subscribe(({ lab: { trayRun } }) => {
      if (trayRun.kind !== 'running' || trayRun.run.answers.length !== 1) return;
      unsubscribe();
      change(tools, 'empty the tray', (session) => ({ ...session, testTray: [] }));
    });
    await runTray(tools);
    expect(table().runs.find(isTestRun)?.answers).toHaveLength(4);
  });

  it('is in the session while it takes long, once', async ({ tools, table }) => {
    openOnTable(tools.store, lesson(...tray));
    let time = 0;
    const slow = { ...tools, now: () => (time += 3_000) };
    const kept: number[] = [];
    tools.store.subscribe(({ session }) =>
      kept.push(session.runs.find(isTestRun)?.answers.length ?? 0),
    );
    await runTray(slow);
    expect(kept.some((answers) => answers > 0 && answers < 4)).toBe(true);
    expect(table().runs).toHaveLength(1);
  });

  it('keeps what it has when it is stopped, and when the engine fails', async ({
    tools,
    table,
  }) => {
    openOnTable(tools.store, lesson(...tray));
    const unsubscribe = tools.store.subscribe(({ lab: { trayRun } }) => {
      if (trayRun.kind === 'running' && trayRun.run.answers.length === 1)
        tools.engine.failWith('worker-lost');
    });
    await runTray(tools);
    unsubscribe();
    expect(tools.store.getState().lab.trayRun).toMatchObject({ kind: 'failed' });
    // A reload loses nothing of it.
    expect(table().runs).toMatchObject([{ answers: [{ heldOutId: 'one' }] }]);
    stopTray(tools);
    expect(table().runs).toMatchObject([{ planned: 4, answers: [{ heldOutId: 'one' }] }]);
  });

  it('stays when a change is undone', async ({ tools, table }) => {
    openOnTable(tools.store, lesson(...tray));
    change(tools, 'rename', (session) => ({ ...session, name: 'Other' }));
    await runTray(tools);
    undo(tools);
    expect(table().name).toBe('Lesson');
    expect(table().runs).toHaveLength(1);
  });
});
