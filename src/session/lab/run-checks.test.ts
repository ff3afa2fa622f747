import { describe, expect } from 'vitest';
import { centroidVerdict, checkVerdict } from '../../domain/evaluation/checks/check-verdict.ts';
import { CHECKS, type CheckName } from '../../domain/session/check-run.ts';
import { newSession, type Session } from '../../domain/session/session.ts';
import { imageId } from '../../domain/testing/made.ts';
import { succeed } from '../../kernel/outcome.ts';
import type { Engines } from '../../ports/answerers.ts';
import { openOnTable } from '../store/change.ts';
import { labLesson, noPixels } from '../testing/lab-lesson.ts';
import { it } from '../testing/studio-test.ts';
import type { ChangedPictures } from './ask-step.ts';
import { pauseChecks, resumeCheck, resumeChecks, runChecks, stopChecks } from './run-checks.ts';

const heldOut = (id: string, digits: string, truth: string) => ({
  id,
  imageId: imageId(digits),
  source: `${id}.png`,
  truth,
});

const tray = [
  heldOut('one', 'aaaa9', 'fep'),
  heldOut('two', 'bbbb9', 'wug'),
  heldOut('three', 'aaaa8', 'fep'),
  heldOut('four', 'bbbb8', 'wug'),
];

const lesson = (testTray: Session['testTray'] = tray) => labLesson(testTray);

/** Pictures that only count how many were made. */
function changedPictures(): ChangedPictures & { readonly made: readonly string[] } {
  const made: string[] = [];
  const bitmap = (name: string) => {
    made.push(name);
    return noPixels();
  };
  return {
    made,
    blank: (shade) => bitmap(`blank ${shade}`),
    covered: (id, part) => bitmap(`${id.slice(0, 5)} ${part}`),
  };
}

describe('the trick checks', () => {
  it('run one after another, and each is kept', async ({ tools, table, studio }) => {
    openOnTable(tools.store, lesson());
    const changed = changedPictures();
    await runChecks(tools, changed, CHECKS, 1);
    expect(studio().lab.checks).toEqual({ kind: 'none' });
    const runs = table().runs.flatMap((run) => (run.kind === 'check' ? [run] : []));
    expect(runs.map(({ check }) => check)).toEqual(CHECKS);
    for (const run of runs)
      expect([run.check, run.answers.length]).toEqual([run.check, run.planned]);
    // Likeness reads every name, and knows no order, crowd or meaning.
    const kinds = Object.fromEntries(runs.map((run) => [run.check, checkVerdict(run, 0.5).kind]));
    expect(kinds).toMatchObject({ swap: 'passed', copycat: 'passed', 'name-reader': 'passed' });
    expect(changed.made.filter((name) => name.startsWith('blank'))).toHaveLength(8);
    expect(changed.made).toContain('aaaa9 middle');
    expect(changed.made).toContain('bbbb8 edge');
  });

  it('ask nearest centroid about every picture, covered and blank ones too', async ({
    tools,
    table,
  }) => {
    openOnTable(tools.store, lesson());
    const asked: string[] = [];
    const scores = { labels: [-0.1, -3], none: -Infinity };
    const centroid: NonNullable<Engines['centroid']> = {
      answer: () => {
        asked.push('picture');
        return Promise.resolve(succeed({ full: scores, without: [] }));
      },
      scoreFrame: async (frame) => {
        (await frame())?.close();
        asked.push('frame');
        return succeed(scores);
      },
    };
    const withCentroid = { ...tools, engines: { ...tools.engines, centroid } };
    await runChecks(withCentroid, changedPictures(), CHECKS, 1);
    const runs = table().runs.flatMap((run) => (run.kind === 'check' ? [run] : []));
    for (const run of runs.filter(({ planned }) => planned > 0))
      expect([run.check, centroidVerdict(run)]).toEqual([run.check, expect.anything()]);
    expect(asked.filter((kind) => kind === 'frame')).toHaveLength(8 + 2 * tray.length);
    expect(runs.find(({ check }) => check === 'eyes-shut')?.answers[0]?.centroid).toBe(0);
  });

  it('take the place of the same check that ran earlier', async ({ tools, table }) => {
    openOnTable(tools.store, lesson());
    await runChecks(tools, changedPictures(), ['swap'], 1);
    await runChecks(tools, changedPictures(), ['swap'], 2);
    expect(table().runs).toMatchObject([{ kind: 'check', check: 'swap', seed: 2 }]);
  });

  it('say why they cannot begin', async ({ tools, studio }) => {
    const refusal = async (session: Session, checks: readonly CheckName[] = CHECKS) => {
      openOnTable(tools.store, session);
      await runChecks(tools, changedPictures(), checks, 1);
      const { checks: state } = studio().lab;
      return state.kind === 'refused' ? state.refusal : state.kind;
    };
    const { concepts } = lesson();
    expect(await refusal(newSession('none', 'None', [], 1))).toBe('nothing-taught');
    expect(await refusal({ ...lesson(), concepts: concepts.slice(1) })).toBe('one-concept');
    expect(await refusal(lesson([heldOut('one', 'aaaa9', 'dax')]))).toBe('nothing-to-ask');
    expect(await refusal(lesson([]), ['eyes-shut'])).toBe('none');
  });

  it('keep what they have when they are stopped, and ask nothing more', async ({
    tools,
    table,
    studio,
  }) => {
    openOnTable(tools.store, lesson());
    const unsubscribe = tools.store.subscribe(({ lab: { checks } }) => {
      if (checks.kind === 'running' && checks.run.answers.length === 4) stopChecks(tools);
    });
    await runChecks(tools, changedPictures(), CHECKS, 1);
    unsubscribe();
    expect(studio().lab.checks).toEqual({ kind: 'none' });
    expect(table().runs).toMatchObject([{ check: 'swap', planned: 8, answers: [{}, {}, {}, {}] }]);
  });

  it('pause and go on with what is missing, and then with those that wait', async ({
    tools,
    table,
    studio,
  }) => {
    openOnTable(tools.store, lesson());
    await runChecks(tools, changedPictures(), ['copycat'], 1);
    const whole = table().runs[0];
    const unsubscribe = tools.store.subscribe(({ lab: { checks } }) => {
      if (checks.kind === 'running' && checks.run.answers.length === 4) pauseChecks(tools);
    });
    await runChecks(tools, changedPictures(), ['copycat', 'swap'], 1);
    unsubscribe();
    expect(studio().lab.checks).toMatchObject({ kind: 'paused', waiting: ['swap'] });
    expect(table().runs).toMatchObject([{ check: 'copycat', answers: [{}, {}, {}, {}] }]);
    const asked = tools.engine.batchRows.length;
    await resumeChecks(tools, changedPictures());
    expect(studio().lab.checks).toEqual({ kind: 'none' });
    expect(table().runs).toMatchObject([{ answers: whole?.kind === 'check' && whole.answers }, {}]);
    expect(tools.engine.batchRows.length - asked).toBe(12 - 4 + 8);
  });

  it('go on after a reload, one at a time, but not about another table', async ({
    tools,
    table,
  }) => {
    const half = async () => {
      openOnTable(tools.store, lesson());
      const unsubscribe = tools.store.subscribe(({ lab: { checks } }) => {
        if (checks.kind === 'running' && checks.run.answers.length === 4) stopChecks(tools);
      });
      await runChecks(tools, changedPictures(), ['swap'], 1);
      unsubscribe();
      const run = table().runs[0];
      if (run?.kind !== 'check') throw new Error('no check was kept');
      return run;
    };
    const run = await half();
    await resumeCheck(tools, changedPictures(), run);
    expect(table().runs).toMatchObject([{ id: run.id, answers: { length: 8 } }]);
    const other = await half();
    tools.store.setState(({ session }) => ({
      session: { ...session, testTray: session.testTray.slice(2) },
    }));
    await resumeCheck(tools, changedPictures(), other);
    expect(table().runs).toMatchObject([{ planned: 4, answers: { length: 4 } }]);
    expect(table().runs[0]?.id).not.toBe(other.id);
  });

  it('go on after a failure with the check that failed', async ({ tools, table, studio }) => {
    openOnTable(tools.store, lesson());
    tools.engine.failWith('out-of-memory');
    await runChecks(tools, changedPictures(), ['swap', 'copycat'], 1);
    expect(studio().lab.checks).toMatchObject({ kind: 'failed', waiting: ['copycat'] });
    tools.engine.failWith(null);
    await resumeChecks(tools, changedPictures());
    expect(table().runs).toMatchObject([{ check: 'swap' }, { check: 'copycat' }]);
  });

  it('keep what they have when the engine fails, so that a reload loses nothing', async ({
    tools,
    table,
    studio,
  }) => {
    openOnTable(tools.store, lesson());
    // Two conditions of four pictures each. The engine fails in the second.
    const unsubscribe = tools.store.subscribe(({ lab: { checks } }) => {
      if (checks.kind === 'running' && checks.run.answers.length === 4)
        tools.engine.failWith('out-of-memory');
    });
    await runChecks(tools, changedPictures(), ['swap'], 1);
    unsubscribe();
    expect(studio().lab.checks).toMatchObject({ kind: 'failed' });
    expect(table().runs).toMatchObject([{ check: 'swap', planned: 8, answers: [{}, {}, {}, {}] }]);
  });

  it('belong to the session that they began with', async ({ tools, table }) => {
    openOnTable(tools.store, lesson());
    const unsubscribe = tools.store.subscribe(({ lab: { checks } }) => {
      if (checks.kind !== 'running' || checks.run.answers.length === 0) return;
      unsubscribe();
      openOnTable(tools.store, newSession('other', 'Other', [], 1));
    });
    await runChecks(tools, changedPictures(), CHECKS, 1);
    expect(table()).toMatchObject({ id: 'other', runs: [] });
  });
});
