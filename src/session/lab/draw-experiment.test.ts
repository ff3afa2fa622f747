import { describe, expect } from 'vitest';
import type { ExperimentRequest } from '../../domain/experiments/experiment-request.ts';
import { fail } from '../../kernel/outcome.ts';
import { change, undo } from '../store/change.ts';
import { ZONES } from '../store/view-state.ts';
import { blankSession } from '../table/blank-session.ts';
import { toolsForTests } from '../testing/tools-for-tests.ts';
import { it as base } from '../testing/studio-test.ts';
import { askToDraw, declineDrawing } from './ask-to-draw.ts';
import { openExperiment } from './draw-experiment.ts';

const it = base.extend('tools', () => toolsForTests(blankSession('Session', 0)));
const request: ExperimentRequest = { recipe: 'two-species', teach: 3, test: 4, seed: 7 };

describe('an experiment on demand', () => {
  it('lies on an empty table in one step of undo, under a name that tells its seed', async ({
    tools,
    table,
    studio,
  }) => {
    const before = table();
    await openExperiment(tools, request);
    expect(table().name).toBe('Two species, seed 7');
    expect(table().concepts.map(({ name }) => name)).toEqual(['blick', 'zorb']);
    expect(table().concepts.map(({ demonstrations }) => demonstrations.length)).toEqual([3, 3]);
    expect(table().testTray.map(({ truth }) => truth)).toEqual(['blick', 'zorb', 'blick', 'zorb']);
    expect(studio()).toMatchObject({ view: ZONES, lab: { draw: { drawing: { kind: 'none' } } } });
    undo(tools);
    expect(table()).toMatchObject({ concepts: before.concepts, testTray: [] });
  });

  it('opens in a new session if the table has work on it', async ({
    tools,
    table,
    said,
    studio,
  }) => {
    await openExperiment(tools, request);
    const { id } = table();
    askToDraw(tools, 'two-species.3.4.8');
    await openExperiment(tools, { ...request, seed: 8 });
    expect(table().id).not.toBe(id);
    expect(studio()).toMatchObject({ view: ZONES, lab: { draw: { asked: null } } });
    expect(table().name).toBe('Two species, seed 8');
    expect(said().at(-1)).toBe('Opened in a new session. “Two species, seed 7” is kept as it was.');
  });

  it('has a stranger in its tray that is none of the concepts', async ({ tools, table }) => {
    await openExperiment(tools, { ...request, recipe: 'stranger' });
    expect(table().testTray[2]?.truth).toBeNull();
  });

  it('leaves the table as it is if nothing could be drawn', async ({ tools, table, studio }) => {
    change(tools, 'rename', (session) => ({ ...session, name: 'mine' }));
    const before = table();
    const draw = () => Promise.resolve(fail('drawer-unreachable' as const));
    await openExperiment({ ...tools, creatures: { ...tools.creatures, draw } }, request);
    expect(table()).toBe(before);
    expect(studio().lab.draw.drawing).toEqual({ kind: 'failed', failure: 'drawer-unreachable' });
  });
});

describe('an address that asks for an experiment', () => {
  it('changes nothing on the table; it opens the lab and waits', ({ tools, table, studio }) => {
    const before = table();
    askToDraw(tools, 'two-species.3.4.7');
    expect(table()).toBe(before);
    expect(studio()).toMatchObject({
      view: { kind: 'lab', page: 'draw' },
      lab: { draw: { asked: 'two-species.3.4.7' } },
    });
    declineDrawing(tools);
    expect(studio().lab.draw.asked).toBeNull();
  });
});
