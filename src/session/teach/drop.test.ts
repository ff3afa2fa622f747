import { describe, expect } from 'vitest';
import { say } from '../../languages/say.ts';
import { renameConcept } from './arrange.ts';
import { redo, undo } from '../store/change.ts';
import { demonstrate } from './demonstrate.ts';
import { stopDrops } from './drop.ts';
import { demonstrateFolders } from '../testing/demonstrate-folders.ts';
import { BLICKET, CACTIHOG, picture, sourcesOf } from '../testing/tools-for-tests.ts';
import { until } from '../testing/until.ts';
import { it as base } from '../testing/studio-test.ts';

const it = base.extend<{
  /** Lets the first files through and waits until they are on the table. */
  readonly letIn: (count: number) => Promise<void>;
}>({
  letIn: ({ tools }, use) =>
    use(async (count) => {
      for (let one = 1; one <= count; one++) {
        tools.reading.letOne();
        await until(() => sourcesOf(tools, CACTIHOG).length === one);
      }
    }),
});

const four = () => ['a', 'b', 'c', 'd'].map((name) => picture(name));

describe('two drops', () => {
  it('come in one behind the other, each one step of undo', async ({ tools, letIn }) => {
    tools.reading.hold();
    const first = demonstrate(tools, four(), CACTIHOG);
    const second = demonstrate(tools, four(), BLICKET);
    await letIn(2);
    expect(sourcesOf(tools, BLICKET)).toEqual([]);
    tools.reading.release();
    await Promise.all([first, second]);
    expect(tools.store.getState().past.map(({ what }) => say(what))).toEqual([
      'add pictures to “cactihog”',
      'add pictures to “blicket”',
    ]);
    undo(tools);
    expect(sourcesOf(tools, BLICKET)).toEqual([]);
    expect(sourcesOf(tools, CACTIHOG)).toHaveLength(4);
  });

  it('do not cut each other off: the first is taken back, the second comes', async ({
    tools,
    letIn,
  }) => {
    tools.reading.hold();
    const first = demonstrate(tools, four(), CACTIHOG);
    const second = demonstrate(tools, four(), BLICKET);
    await letIn(2);
    undo(tools);
    tools.reading.release();
    await Promise.all([first, second]);
    expect(sourcesOf(tools, CACTIHOG)).toEqual([]);
    expect(sourcesOf(tools, BLICKET)).toHaveLength(4);
    expect(tools.store.getState().drops).toEqual([]);
    expect(tools.store.getState().pendingPictures).toBeNull();
  });

  it('may be folders and loose pictures', async ({ tools }) => {
    tools.reading.hold();
    const folders = demonstrateFolders(tools, [{ name: 'foxes', files: four() }]);
    const loose = demonstrate(tools, four(), CACTIHOG);
    expect(tools.store.getState().pendingPictures).toEqual({ done: 0, total: 8 });
    tools.reading.release();
    await Promise.all([folders, loose]);
    expect(tools.store.getState().past.map(({ what }) => say(what))).toEqual([
      'add folders',
      'add pictures to “cactihog”',
    ]);
  });

  it('are never so many that one waits for ever: one that breaks lets the next in', async ({
    tools,
  }) => {
    const broken = { ...tools, readPicture: () => Promise.reject(new Error('a bug')) };
    const first = demonstrate(broken, four(), CACTIHOG);
    const second = demonstrate(tools, four(), BLICKET);
    await expect(first).rejects.toThrow('a bug');
    await second;
    expect(sourcesOf(tools, BLICKET)).toHaveLength(4);
    expect(tools.store.getState().pendingPictures).toBeNull();
  });
});

describe('a drop taken back while it comes in', () => {
  it('does not come again with another change', async ({ tools, letIn }) => {
    tools.reading.hold();
    const drop = demonstrate(tools, four(), CACTIHOG);
    await letIn(2);
    undo(tools);
    renameConcept(tools, BLICKET, 'dax');
    tools.reading.release();
    await drop;
    expect(sourcesOf(tools, CACTIHOG)).toEqual([]);
    expect(tools.store.getState().past).toHaveLength(1);
  });

  it('has what had come when it is done again, in one step', async ({ tools, said, letIn }) => {
    tools.reading.hold();
    const drop = demonstrate(tools, four(), CACTIHOG);
    await letIn(2);
    undo(tools);
    redo(tools);
    tools.reading.release();
    await drop;
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['a.png', 'b.png']);
    expect(said()).toContain('2 pictures had not come in yet and were left out.');
    undo(tools);
    expect(sourcesOf(tools, CACTIHOG)).toEqual([]);
  });
});

describe('a drop that the visitor stops', () => {
  it('keeps what has come in, says what was left out, and can be undone with one press', async ({
    tools,
    said,
    letIn,
  }) => {
    tools.reading.hold();
    const drop = demonstrate(tools, four(), CACTIHOG);
    await letIn(2);
    stopDrops(tools);
    tools.reading.release();
    await drop;
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['a.png', 'b.png']);
    expect(tools.store.getState().pendingPictures).toBeNull();
    expect(said()).toEqual(['2 pictures had not come in yet and were left out. The others stay.']);
    tools.store.getState().notices[0]?.action?.run();
    expect(sourcesOf(tools, CACTIHOG)).toEqual([]);
    expect(tools.store.getState().past).toEqual([]);
  });

  it('stops the drops behind it too', async ({ tools, letIn }) => {
    tools.reading.hold();
    const first = demonstrate(tools, four(), CACTIHOG);
    const second = demonstrate(tools, four(), BLICKET);
    await letIn(1);
    stopDrops(tools);
    tools.reading.release();
    await Promise.all([first, second]);
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['a.png']);
    expect(sourcesOf(tools, BLICKET)).toEqual([]);
  });
});

describe('a large drop', () => {
  it('is drawn in few steps, and shown to the engine once all of it is there', async ({
    tools,
  }) => {
    const files = Array.from({ length: 150 }, (_, at) => picture(`p${at}`));
    let drawn = 0;
    const seenAt: number[] = [];
    const { engine } = tools;
    const watched = {
      ...tools,
      engine: {
        ...engine,
        see: (imageId: Parameters<typeof engine.see>[0]) => {
          seenAt.push(sourcesOf(tools, CACTIHOG).length);
          return engine.see(imageId);
        },
      },
    };
    let turn = false;
    const unsubscribe = tools.store.subscribe(() => {
      if (turn) return;
      turn = true;
      drawn += 1;
      // React draws once for all changes of one task.
      queueMicrotask(() => (turn = false));
    });
    await demonstrate(watched, files, CACTIHOG);
    unsubscribe();
    expect(sourcesOf(tools, CACTIHOG)).toEqual(files.map(({ name }) => name));
    expect(drawn).toBeLessThan(60);
    await until(() => new Set(engine.seen).size === 150);
    expect(seenAt.filter((there) => there < 50)).toEqual([]);
  });
});
