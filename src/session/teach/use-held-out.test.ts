import { beforeEach, describe, expect, it } from 'vitest';
import { openOnTable, redo, undo } from '../store/change.ts';
import { demonstrate } from './demonstrate.ts';
import {
  BLICKET,
  CACTIHOG,
  emptySession,
  imageIdOf,
  picture,
  sourcesOf,
  toolsForTests,
  type ToolsForTests,
} from '../testing/tools-for-tests.ts';
import { deleteHeldOut, demonstrateHeldOut } from './use-held-out.ts';

let tools: ToolsForTests;
beforeEach(async () => {
  tools = toolsForTests();
  const heldOut = { id: 'h', imageId: await imageIdOf('h'), source: 'h.png', truth: 'cactihog' };
  openOnTable(tools.store, { ...emptySession(), testTray: [heldOut] });
});

const tray = () => tools.store.getState().session.testTray.map(({ id }) => id);
const steps = () => tools.store.getState().past.length;

describe('a picture of the test tray', () => {
  it('becomes a demonstration and leaves the tray, in one step', () => {
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

  it('stays where it is if the concept shows it already', async () => {
    await demonstrate(tools, [picture('h')], CACTIHOG);
    demonstrateHeldOut(tools, 'h', CACTIHOG);
    expect(tray()).toEqual(['h']);
    expect(tools.said()).toEqual([
      'cactihog shows h.png already: the same picture twice teaches nothing new.',
    ]);
  });

  it('is deleted, and a press brings it back', () => {
    deleteHeldOut(tools, 'h');
    expect(tray()).toEqual([]);
    tools.store.getState().notices.at(-1)?.action?.run();
    expect(tray()).toEqual(['h']);
  });

  it('that has gone, or a concept that has gone, changes nothing and claims nothing', () => {
    deleteHeldOut(tools, 'gone');
    demonstrateHeldOut(tools, 'gone', BLICKET);
    demonstrateHeldOut(tools, 'h', 'gone');
    expect(steps()).toBe(0);
    expect(tools.said()).toEqual([]);
  });
});
