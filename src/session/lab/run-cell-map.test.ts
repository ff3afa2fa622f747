import { describe, expect } from 'vitest';
import type { CoverStep } from '../../domain/evaluation/cover/cover-steps.ts';
import { newSession } from '../../domain/session/session.ts';
import { concept, demonstration, imageId } from '../../domain/testing/made.ts';
import { openOnTable } from '../store/change.ts';
import { it } from '../testing/studio-test.ts';
import { runCellMap, stopCellMap } from './run-cell-map.ts';

const grid = { columns: 3, rows: 2 };

const lesson = {
  ...newSession(
    'lesson',
    'Lesson',
    [
      concept('fep', [demonstration('f1', 'aaaa1')]),
      concept('wug', [demonstration('w1', 'bbbb1')]),
    ],
    1,
  ),
  query: { imageId: imageId('aaaa9'), source: 'question.png' },
};

/** A picture that notes what was covered. */
function notedPicture() {
  const covered: (readonly CoverStep[])[] = [];
  const picture = (steps: readonly CoverStep[]) => {
    covered.push(steps);
    return Promise.resolve({ close: () => undefined } as ImageBitmap);
  };
  return { covered, picture };
}

describe('a map of the cells', () => {
  it('asks about the whole picture and then with each cell covered', async ({
    tools,
    table,
    studio,
  }) => {
    openOnTable(tools.store, lesson);
    const before = table();
    const { covered, picture } = notedPicture();
    await runCellMap(tools, picture, grid);
    expect(
      covered.map((steps) => steps.flatMap((one) => ('cells' in one ? one.cells : []))),
    ).toEqual([[], [0], [1], [2], [3], [4], [5]]);
    const { cellMap } = studio().lab;
    expect(cellMap).toMatchObject({ kind: 'done', grid, labels: ['fep', 'wug'] });
    expect('covered' in cellMap && cellMap.covered).toHaveLength(6);
    expect(table()).toBe(before);
  });

  it('stops, and what it has stays', async ({ tools, studio }) => {
    openOnTable(tools.store, lesson);
    const { covered, picture } = notedPicture();
    const unsubscribe = tools.store.subscribe(({ lab: { cellMap } }) => {
      if (cellMap.kind === 'running' && cellMap.covered.length === 2) stopCellMap(tools);
    });
    await runCellMap(tools, picture, grid);
    unsubscribe();
    const { cellMap } = studio().lab;
    expect([cellMap.kind, 'covered' in cellMap && cellMap.covered.length]).toEqual(['done', 2]);
    expect(covered).toHaveLength(3);
  });

  it('says why it ended where the engine fails, and keeps what it has', async ({
    tools,
    studio,
  }) => {
    openOnTable(tools.store, lesson);
    const unsubscribe = tools.store.subscribe(({ lab: { cellMap } }) => {
      if (cellMap.kind === 'running' && cellMap.covered.length === 1)
        tools.engine.failWith('out-of-memory');
    });
    await runCellMap(tools, notedPicture().picture, grid);
    unsubscribe();
    expect(studio().lab.cellMap).toMatchObject({
      kind: 'failed',
      failure: { code: 'out-of-memory' },
      covered: [{}],
    });
  });

  it('ends with what it has where the picture is gone, and blames no engine', async ({
    tools,
    studio,
  }) => {
    openOnTable(tools.store, lesson);
    let left = 3;
    const bitmap = { close: () => undefined } as ImageBitmap;
    const picture = () => Promise.resolve(left-- > 0 ? bitmap : null);
    await runCellMap(tools, picture, grid);
    expect(studio().lab.cellMap).toMatchObject({ kind: 'done', covered: { length: 2 } });
    await runCellMap(tools, picture, grid);
    expect(studio().lab.cellMap).toEqual({ kind: 'none' });
  });

  it('asks nothing while something is missing, and ends with its session', async ({
    tools,
    studio,
  }) => {
    openOnTable(tools.store, { ...lesson, query: null });
    const { covered, picture } = notedPicture();
    await runCellMap(tools, picture, grid);
    expect(covered).toEqual([]);
    openOnTable(tools.store, lesson);
    const asked = runCellMap(tools, picture, grid);
    openOnTable(tools.store, newSession('other', 'Other', [], 1));
    await asked;
    expect(studio().lab.cellMap).toEqual({ kind: 'none' });
  });
});
