import { describe, expect } from 'vitest';
import { openOnTable, redo, undo } from '../store/change.ts';
import { demonstrate } from './demonstrate.ts';
import {
  BLICKET,
  CACTIHOG,
  imageIdOf,
  picture,
  sourcesOf,
  emptySession,
} from '../testing/tools-for-tests.ts';
import { deleteHeldOut, demonstrateHeldOut } from './held-out.ts';
import { it as base } from '../testing/studio-test.ts';

const it = base
  .extend(
    'tray',
    ({ table }) =>
      () =>
        table().testTray.map(({ id }) => id),
  )
  .extend(
    'steps',
    ({ studio }) =>
      () =>
        studio().past.length,
  );

it.beforeEach(async ({ tools }) => {
  const heldOut = { id: 'h', imageId: await imageIdOf('h'), source: 'h.png', truth: 'cactihog' };
  openOnTable(tools.store, { ...emptySession(), testTray: [heldOut] });
});

describe('a picture of the test tray', () => {
  it('becomes a demonstration and leaves the tray, in one step', ({ tools, tray, steps }) => {
    demonstrateHeldOut(tools, 'h', BLICKET);
    expect(sourcesOf(tools, BLICKET)).toEqual(['h.png']);
    expect(tray()).toEqual([]);
    expect(steps()).toBe(1);

    undo(tools);
    expect(sourcesOf(tools, BLICKET)).toEqual([]);
    expect(tray()).toEqual(['h']);
    redo(tools);
    expect(sourcesOf(tools, BLICKET)).toEqual(['h.png']);
    expect(tray()).toEqual([]);
  });

  it('stays where it is if the concept shows it already', async ({ tools, said, tray }) => {
    await demonstrate(tools, [picture('h')], CACTIHOG);
    demonstrateHeldOut(tools, 'h', CACTIHOG);
    expect(tray()).toEqual(['h']);
    expect(said()).toEqual([
      '“cactihog” shows h.png already: the same picture twice teaches nothing new.',
    ]);
  });

  it('is deleted, and a press brings it back', ({ tools, tray }) => {
    deleteHeldOut(tools, 'h');
    expect(tray()).toEqual([]);
    tools.store.getState().notices.at(-1)?.action?.run();
    expect(tray()).toEqual(['h']);
  });

  it('that has gone, or a concept that has gone, changes nothing and claims nothing', ({
    tools,
    said,
    steps,
  }) => {
    deleteHeldOut(tools, 'gone');
    demonstrateHeldOut(tools, 'gone', BLICKET);
    demonstrateHeldOut(tools, 'h', 'gone');
    expect(steps()).toBe(0);
    expect(said()).toEqual([]);
  });
});
