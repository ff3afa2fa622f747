import { describe, expect } from 'vitest';
import { openOnTable } from '../store/change.ts';
import type { StudioState } from '../store/session-store.ts';
import { labLesson, noPixels, trayOf } from '../testing/lab-lesson.ts';
import { it } from '../testing/studio-test.ts';
import type { ToolsForTests } from '../testing/tools-for-tests.ts';
import { runChecks } from './run-checks.ts';
import { drawCurve } from './run-curve.ts';
import { runTray } from './run-tray.ts';

const lesson = labLesson(trayOf('aaaa9', 'bbbb9', 'aaaa8'));

/** Each work of the lab that takes long, and whether a part of it is there. */
const works = {
  'run over the tray': {
    begin: runTray,
    isUnderWay: ({ trayRun }: StudioState['lab']) =>
      trayRun.kind === 'running' && trayRun.run.answers.length === 1,
  },
  'learning curve': {
    begin: drawCurve,
    isUnderWay: ({ curve: { drawing } }: StudioState['lab']) =>
      drawing.kind === 'running' && drawing.run.subsets.length === 1,
  },
  'trick check': {
    begin: (tools: ToolsForTests) =>
      runChecks(tools, { blank: noPixels, covered: noPixels }, ['swap'], 1),
    isUnderWay: ({ checks }: StudioState['lab']) =>
      checks.kind === 'running' && checks.run.answers.length > 0,
  },
};

describe.for(Object.keys(works) as (keyof typeof works)[])('a %s', (work) => {
  const { begin, isUnderWay } = works[work];

  it('is in the session as soon as the page is left, and once at its end', async ({
    tools,
    table,
  }) => {
    openOnTable(tools.store, lesson);
    let runsWhenLeft: readonly unknown[] = [];
    const unsubscribe = tools.store.subscribe(({ lab }) => {
      if (!isUnderWay(lab)) return;
      unsubscribe();
      tools.store.setState({ leftAt: 1 });
      runsWhenLeft = table().runs;
    });
    await begin(tools);
    expect(runsWhenLeft).toHaveLength(1);
    expect(table().runs).toHaveLength(1);
  });
});
