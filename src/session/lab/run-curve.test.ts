import { describe, expect } from 'vitest';
import { answeredIn, curvePoints } from '../../domain/evaluation/curve-answers.ts';
import type { CurveRun } from '../../domain/session/curve-run.ts';
import { parseSession } from '../../domain/session/parse-session.ts';
import { newSession, type Session } from '../../domain/session/session.ts';
import {
  concept,
  demonstration,
  episode,
  imageId,
  linkContext,
  supportSet,
} from '../../domain/testing/made.ts';
import { openOnTable } from '../store/change.ts';
import { it } from '../testing/studio-test.ts';
import { curveSize, planCurve, questionEstimate } from './curve-plan.ts';
import { drawCurve, unfinishedCurve, pauseCurve, resumeCurve } from './run-curve.ts';

const heldOut = (id: string, digits: string, truth: string | null) => ({
  id,
  imageId: imageId(digits),
  source: `${id}.png`,
  truth,
});

const tray = [
  heldOut('one', 'aaaa9', 'fep'),
  heldOut('two', 'bbbb9', 'wug'),
  heldOut('three', 'c', null),
  heldOut('four', 'd', ''),
];

/** Two concepts with pictures that begin alike, three and two of them. */
function lesson(testTray: Session['testTray'] = tray): Session {
  const fep = ['f1', 'f2', 'f3'].map((id, n) => demonstration(id, `aaaa${n + 1}`));
  const wug = ['w1', 'w2'].map((id, n) => demonstration(id, `bbbb${n + 1}`));
  const concepts = [concept('fep', fep), concept('wug', wug, { marker: 1 })];
  return { ...newSession('lesson', 'Lesson', concepts, 1), testTray };
}

const curveIn = ({ runs }: Session): CurveRun => {
  const run = runs.at(-1);
  if (run?.kind !== 'curve') throw new Error('no curve was kept');
  return run;
};

describe('a learning curve', () => {
  it('asks every subset once, and keeps the record', async ({ tools, table, studio }) => {
    openOnTable(tools.store, lesson());
    planCurve(tools, { orders: 3, seed: 4 });
    const { subsets, questions } = curveSize(table(), studio().lab.curve.plan);
    await drawCurve(tools);
    const run = curveIn(table());
    expect(run.plan).toEqual({ mostShots: 8, orders: 3, seed: 4 });
    expect(run.asked.map(({ heldOutId }) => heldOutId)).toEqual(['one', 'two', 'three']);
    expect(run.subsets).toHaveLength(subsets.length);
    expect(run.planned).toBe(subsets.length);
    expect(tools.engine.batchRows).toHaveLength(questions);
    expect(questions).toBe(3 * subsets.length);
    const points = curvePoints(answeredIn(run), 0.5);
    expect(points.map(({ shots, counts }) => [shots, counts.right, counts.quiet])).toEqual([
      [0, 1, 2],
      [1, 3, 0],
      [2, 3, 0],
      [3, 3, 0],
    ]);
    expect(studio().lab.curve.drawing).toEqual({ kind: 'none' });
  });

  it('is the same again with the same seed', async ({ tools, table }) => {
    openOnTable(tools.store, lesson());
    await drawCurve(tools);
    const first = curveIn(table());
    await drawCurve(tools);
    expect(curveIn(table()).subsets).toEqual(first.subsets);
  });

  it('says why it cannot begin', async ({ tools, studio }) => {
    const refusal = async (session: Session) => {
      openOnTable(tools.store, session);
      await drawCurve(tools);
      const { drawing } = studio().lab.curve;
      return drawing.kind === 'refused' ? drawing.refusal : drawing.kind;
    };
    expect(await refusal(newSession('none', 'None', [], 1))).toBe('nothing-taught');
    expect(await refusal(lesson([]))).toBe('empty-tray');
    expect(await refusal(lesson(tray.slice(3)))).toBe('no-truth');
  });

  it('keeps the subsets that are complete when it pauses', async ({ tools, table, studio }) => {
    openOnTable(tools.store, lesson());
    const unsubscribe = tools.store.subscribe(({ lab: { curve } }) => {
      if (curve.drawing.kind === 'running' && curve.drawing.done === 8) pauseCurve(tools);
    });
    await drawCurve(tools);
    unsubscribe();
    const { subsets, planned } = curveIn(table());
    expect(subsets.map(({ shots }) => shots)).toEqual([0, 1]);
    expect(planned).toBeGreaterThan(2);
    expect(studio().lab.curve.drawing).toEqual({ kind: 'none' });
  });

  it('keeps them too when the engine fails, and says so', async ({ tools, table, studio }) => {
    openOnTable(tools.store, lesson());
    const unsubscribe = tools.store.subscribe(({ lab: { curve } }) => {
      if (curve.drawing.kind === 'running' && curve.drawing.done === 3)
        tools.engine.failWith('worker-lost');
    });
    await drawCurve(tools);
    unsubscribe();
    expect(curveIn(table()).subsets).toHaveLength(1);
    expect(studio().lab.curve.drawing).toMatchObject({
      kind: 'failed',
      failure: { code: 'worker-lost' },
    });
  });

  it('goes on where it paused, and is then the same as one that never did', async ({
    tools,
    table,
    studio,
  }) => {
    openOnTable(tools.store, lesson());
    await drawCurve(tools);
    const whole = curveIn(table());
    const unsubscribe = tools.store.subscribe(({ lab: { curve } }) => {
      if (curve.drawing.kind === 'running' && curve.drawing.done === 8) pauseCurve(tools);
    });
    await drawCurve(tools);
    unsubscribe();
    const { id } = curveIn(table());
    expect(unfinishedCurve(studio())?.id).toBe(id);

    // A reload leaves the session alone, as it was written.
    const parsed = parseSession(JSON.parse(JSON.stringify(table())));
    if (!parsed.ok) throw new Error(parsed.failure);
    openOnTable(tools.store, parsed.value.session);
    const asked = tools.engine.batchRows.length;
    await resumeCurve(tools);
    expect(curveIn(table())).toMatchObject({ id, subsets: whole.subsets });
    expect(table().runs).toHaveLength(2);
    // Two subsets were complete, so their questions are not put again.
    expect(tools.engine.batchRows.length - asked).toBe(3 * (whole.subsets.length - 2));
    expect(unfinishedCurve(studio())).toBeUndefined();
  });

  it('does not go on about another table', async ({ tools, table, studio }) => {
    openOnTable(tools.store, lesson());
    const unsubscribe = tools.store.subscribe(({ lab: { curve } }) => {
      if (curve.drawing.kind === 'running' && curve.drawing.done === 8) pauseCurve(tools);
    });
    await drawCurve(tools);
    unsubscribe();
    const { id } = curveIn(table());
    tools.store.setState(({ session }) => ({
      session: { ...session, testTray: session.testTray.slice(1) },
    }));
    expect(unfinishedCurve(studio())).toBeUndefined();
    await resumeCurve(tools);
    expect(curveIn(table()).id).not.toBe(id);
    expect(curveIn(table()).asked).toHaveLength(2);
  });

  it('is kept every few seconds, so that a reload loses little', async ({ tools, table }) => {
    openOnTable(tools.store, lesson());
    let clock = 0;
    const kept: number[] = [];
    const unsubscribe = tools.store.subscribe(({ session, lab: { curve } }) => {
      if (curve.drawing.kind !== 'running') return;
      const run = session.runs.at(-1);
      if (run?.kind === 'curve' && run.subsets.length !== kept.at(-1))
        kept.push(run.subsets.length);
    });
    await drawCurve({ ...tools, now: () => (clock += 1_000) });
    unsubscribe();
    expect(kept.length).toBeGreaterThan(1);
    expect(table().runs).toHaveLength(1);
  });

  it('writes nothing into another session', async ({ tools, table }) => {
    openOnTable(tools.store, lesson());
    const unsubscribe = tools.store.subscribe(({ lab: { curve } }) => {
      if (curve.drawing.kind === 'running' && curve.drawing.done === 4)
        openOnTable(tools.store, newSession('other', 'Other', [], 2));
    });
    await drawCurve(tools);
    unsubscribe();
    expect(table()).toMatchObject({ id: 'other', runs: [] });
  });

  it('knows how long a question takes by the last curve, or by the answers of a hub model', async ({
    tools,
    table,
  }) => {
    const answered = [40, 30, 90].map((milliseconds, n) => ({
      ...episode(`e${n}`, linkContext(supportSet('a=fep'))),
      engine: { modelName: 'unknown', device: 'wasm', milliseconds },
    }));
    openOnTable(tools.store, { ...lesson(), episodes: answered });
    expect(questionEstimate(table(), 'unknown', true)).toBeNull();
    expect(questionEstimate(table(), 'unknown', false)).toBe(40);
    expect(questionEstimate(table(), 'other', false)).toBeNull();
    await drawCurve(tools);
    const { milliseconds, subsets, asked } = curveIn(table());
    const each = milliseconds / (subsets.length * asked.length);
    expect(questionEstimate(table(), 'unknown', true)).toBe(each);
  });
});
