import { describe, expect } from 'vitest';
import { confusionTable, gradeCounts } from '../../domain/evaluation/grade-counts.ts';
import { isCurveRun, isTestRun, namesIn } from '../../domain/session/run.ts';
import { newSession, type HeldOut, type Session } from '../../domain/session/session.ts';
import { concept, demonstration, imageId } from '../../domain/testing/made.ts';
import { openOnTable } from '../store/change.ts';
import { it } from '../testing/studio-test.ts';
import { until } from '../testing/until.ts';
import { planCurve } from './curve-plan.ts';
import { runChecks } from './run-checks.ts';
import { drawCurve } from './run-curve.ts';
import { runTray, stopTray } from './run-tray.ts';

const heldOut = (nth: number, truth: string | null): HeldOut => ({
  id: `t${nth}`,
  imageId: imageId(`aaaa${nth.toString(16).padStart(6, '0')}`),
  source: `${nth}.png`,
  truth,
});

function lesson(testTray: Session['testTray']): Session {
  const fep = concept('fep', [demonstration('f1', 'aaaa1'), demonstration('f2', 'aaaa2')]);
  const wug = concept('wug', [demonstration('w1', 'bbbb1')], { marker: 1 });
  return { ...newSession('lesson', 'Lesson', [fep, wug], 1), testTray };
}

const unpainted = {
  blank: () => Promise.resolve(null),
  covered: () => Promise.resolve(null),
};

describe('a tray without truth', () => {
  it('is refused by every run, and nothing of the session changes', async ({ tools, studio }) => {
    openOnTable(tools.store, lesson([heldOut(1, ''), heldOut(2, '')]));
    const before = studio().session;
    await runTray(tools);
    await drawCurve(tools);
    await runChecks(tools, unpainted, ['swap'], 1);
    const { trayRun, curve, checks } = studio().lab;
    expect(trayRun).toEqual({ kind: 'refused', refusal: 'no-truth' });
    expect(curve.drawing).toEqual({ kind: 'refused', refusal: 'no-truth' });
    expect(checks).toEqual({ kind: 'refused', refusal: 'nothing-to-ask' });
    expect(studio().session).toBe(before);
  });
});

describe('a tray with one picture', () => {
  it('is run, drawn and checked like any other', async ({ tools, table }) => {
    openOnTable(tools.store, lesson([heldOut(1, 'fep')]));
    planCurve(tools, { mostShots: 2, orders: 2, seed: 1 });
    await runTray(tools);
    await drawCurve(tools);
    const { runs } = table();
    expect(runs.find(isTestRun)?.answers).toHaveLength(1);
    const curve = runs.find(isCurveRun);
    expect(curve?.subsets.length).toBe(curve?.planned);
    expect(curve?.subsets.every(({ likeliest }) => likeliest.length === 1)).toBe(true);
  });
});

describe('a tray of concepts that nobody taught', () => {
  it('is counted against them, and the checks say that there is nothing to ask', async ({
    tools,
    table,
    studio,
  }) => {
    openOnTable(tools.store, lesson([heldOut(1, 'dax'), heldOut(2, 'dax')]));
    await runTray(tools);
    const [run] = table().runs.filter(isTestRun);
    if (!run) throw new Error('no run was kept');
    const counts = gradeCounts(namesIn(run), run.answers, 0.5);
    expect(counts.right + counts.wrong).toBe(2);
    expect(confusionTable(namesIn(run), run.answers, 0.5)).toHaveLength(1);
    await runChecks(tools, unpainted, ['swap'], 1);
    expect(studio().lab.checks).toEqual({ kind: 'refused', refusal: 'nothing-to-ask' });
  });
});

describe('a tray of 5,001 pictures', () => {
  const many = Array.from({ length: 5_001 }, (_, nth) => heldOut(nth, nth % 2 ? 'fep' : null));

  it('keeps what was answered when it is stopped in the middle', async ({
    tools,
    table,
    studio,
  }) => {
    openOnTable(tools.store, lesson(many));
    tools.engine.turnstile.hold();
    const running = runTray(tools);
    for (let row = 0; row < 40; row++) tools.engine.turnstile.letOne();
    await until(() => {
      const { trayRun } = studio().lab;
      return 'run' in trayRun && trayRun.run.answers.length > 0;
    });
    stopTray(tools);
    tools.engine.turnstile.release();
    await running;
    const [run] = table().runs.filter(isTestRun);
    expect(run?.planned).toBe(5_001);
    expect(run?.answers.length).toBeGreaterThan(0);
    expect(run?.answers.length).toBeLessThan(5_001);
    expect(table().testTray).toHaveLength(5_001);
  });
});
