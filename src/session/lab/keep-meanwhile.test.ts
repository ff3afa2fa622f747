import { describe, expect } from 'vitest';
import { newSession } from '../../domain/session/session.ts';
import { concept, demonstration, imageId } from '../../domain/testing/made.ts';
import { openOnTable } from '../store/change.ts';
import type { StudioState } from '../store/session-store.ts';
import { it } from '../testing/studio-test.ts';
import type { ToolsForTests } from '../testing/tools-for-tests.ts';
import { runChecks } from './run-checks.ts';
import { drawCurve } from './run-curve.ts';
import { runTray } from './run-tray.ts';

const taught = (name: string, digits: string, marker: number) =>
  concept(
    name,
    [1, 2, 3].map((n) => demonstration(`${name}${n}`, `${digits}${n}`)),
    { marker },
  );
const lesson = {
  ...newSession('lesson', 'Lesson', [taught('fep', 'aaaa', 0), taught('wug', 'bbbb', 1)], 1),
  testTray: ['aaaa9', 'bbbb9', 'aaaa8'].map((digits) => ({
    id: digits,
    imageId: imageId(digits),
    source: `${digits}.png`,
    truth: digits.startsWith('a') ? 'fep' : 'wug',
  })),
};

const bitmap = () => Promise.resolve({ close: () => undefined } as ImageBitmap);

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
      runChecks(tools, { blank: bitmap, covered: bitmap }, ['swap'], 1),
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
