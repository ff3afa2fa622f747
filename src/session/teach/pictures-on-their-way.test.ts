import { describe, expect } from 'vitest';
import { openOnTable, redo, undo } from '../store/change.ts';
import { it as base } from '../testing/studio-test.ts';
import {
  BLICKET,
  CACTIHOG,
  emptySession,
  fourPictures,
  picture,
  sourcesOf,
  type ToolsForTests,
} from '../testing/tools-for-tests.ts';
import { until } from '../testing/until.ts';
import { deleteConcept, renameConcept } from './arrange.ts';
import { demonstrate } from './demonstrate.ts';

const it = base.extend<{
  /** Lets some files through and waits until they are on the table. */
  readonly letIn: (count: number, conceptId?: string) => Promise<void>;
}>({
  letIn: ({ tools }, use) =>
    use(async (count, conceptId = CACTIHOG) => {
      const there = sourcesOf(tools, conceptId).length;
      for (let one = 1; one <= count; one++) {
        tools.reading.letOne();
        await until(() => sourcesOf(tools, conceptId).length === there + one);
      }
    }),
});

/** Drops four pictures, acts once so many of them are on the table, and lets the others come. */
async function actMeanwhile(
  tools: ToolsForTests,
  letIn: (count: number) => Promise<void>,
  count: number,
  act: () => void,
): Promise<void> {
  tools.reading.hold();
  const drop = demonstrate(tools, fourPictures(), CACTIHOG);
  await letIn(count);
  act();
  tools.reading.release();
  await drop;
}

describe('while pictures are still on their way', () => {
  it('they are counted, and two drops together', async ({ tools, letIn }) => {
    tools.reading.hold();
    const drops = [
      demonstrate(tools, fourPictures(), CACTIHOG),
      demonstrate(tools, fourPictures(), BLICKET),
    ];
    expect(tools.store.getState().pendingPictures).toEqual({ done: 0, total: 8 });
    await letIn(1);
    expect(tools.store.getState().pendingPictures?.done).toBe(1);
    tools.reading.release();
    await Promise.all(drops);
    expect(tools.store.getState().pendingPictures).toBeNull();
  });

  it('another session may come to the table: it gets none of them, and the visitor is told', async ({
    tools,
    table,
    said,
    letIn,
  }) => {
    await actMeanwhile(tools, letIn, 1, () => openOnTable(tools.store, emptySession('tuesday')));
    expect(sourcesOf(tools, CACTIHOG)).toEqual([]);
    expect(table().id).toBe('tuesday');
    expect(said()).toEqual(['3 pictures had not come in yet and were left out.']);
    expect(tools.store.getState().pendingPictures).toBeNull();
  });

  it('their concept may be deleted: the others are left out, and the visitor is told', async ({
    tools,
    table,
    said,
    letIn,
  }) => {
    tools.reading.hold();
    const drop = demonstrate(tools, [...fourPictures(), picture('x', 'x.broken')], CACTIHOG);
    await letIn(2);
    deleteConcept(tools, CACTIHOG);
    tools.reading.release();
    await drop;
    expect(table().concepts.map(({ id }) => id)).toEqual([BLICKET]);
    expect(said().at(-1)).toBe('3 pictures had not come in yet and were left out.');
  });

  it('their concept may be renamed: the others follow it', async ({ tools, letIn }) => {
    await actMeanwhile(tools, letIn, 1, () => renameConcept(tools, CACTIHOG, 'dax'));
    expect(sourcesOf(tools, CACTIHOG)).toHaveLength(4);
  });

  it('the drop may be taken back: the rest stays away, and what had come can be had again', async ({
    tools,
    letIn,
  }) => {
    await actMeanwhile(tools, letIn, 2, () => undo(tools));
    expect(sourcesOf(tools, CACTIHOG)).toEqual([]);
    expect(tools.store.getState().past).toEqual([]);
    redo(tools);
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['a.png', 'b.png']);
  });
});
