import { say } from '../../languages/say.ts';
import { describe, expect } from 'vitest';
import { openOnTable, undo } from '../store/change.ts';
import { demonstrate } from './demonstrate.ts';
import {
  demonstrateFolders,
  foldersTest as it,
  pictureFolder as folder,
} from '../testing/demonstrate-folders.ts';
import {
  BLICKET,
  CACTIHOG,
  emptySession,
  imageIdOf,
  namesOf,
  picture,
  sourcesOf,
} from '../testing/tools-for-tests.ts';

const broken = (name: string) => ({ name, files: [picture('x', 'x.broken')] });

describe('a drop of which nothing could be opened', () => {
  it('says so and changes nothing', async ({ tools, said }) => {
    const before = tools.store.getState().session;
    await demonstrateFolders(tools, [], [{ path: 'dax', fault: { code: 'not-all-opened' } }]);
    expect(said()).toEqual(['One file could not be read. Nothing was changed.']);
    expect(tools.store.getState().session).toBe(before);
  });
});

describe('folders', () => {
  it('become concepts of their names, an empty unnamed card first', async ({
    tools,
    said,
    contentOf,
  }) => {
    await demonstrateFolders(tools, [folder('foxes', 'a', 'b'), folder('owls', 'c')]);
    // "blicket" is an invented name and its card was empty; "cactihog" was named by the visitor.
    expect(namesOf(tools)).toEqual(['cactihog', 'foxes', 'owls']);
    expect(contentOf('foxes')).toEqual(['a.png', 'b.png']);
    expect(contentOf('owls')).toEqual(['c.png']);
    expect(said()).toEqual(['2 folders became concepts: “foxes”, “owls”.']);
  });

  it('of one drop are one step', async ({ tools, table }) => {
    await demonstrateFolders(tools, [folder('foxes', 'a', 'b'), folder('owls', 'c')]);
    undo(tools);
    expect(table().concepts).toEqual(emptySession().concepts);
    expect(tools.store.getState().past).toEqual([]);
  });

  it('go to the concept of their name, and are said to', async ({ tools, said }) => {
    await demonstrateFolders(tools, [folder(' cactihog ', 'a'), folder('foxes', 'b')]);
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['a.png']);
    expect(said()).toEqual([
      'One folder became the concept “foxes”. Added pictures to “cactihog”.',
    ]);
  });

  it('of one name are one concept, named once', async ({ tools, said, contentOf }) => {
    await demonstrateFolders(tools, [folder('foxes', 'a'), folder('foxes', 'b')]);
    expect(contentOf('foxes')).toEqual(['a.png', 'b.png']);
    await demonstrateFolders(tools, [folder('foxes', 'c'), folder('foxes', 'd')]);
    expect(said()).toEqual([
      'One folder became the concept “foxes”.',
      'Added pictures to “foxes”.',
    ]);
  });

  it('keep their whole names, though they begin alike for 32 bytes', async ({
    said,
    contentOf,
    tools,
  }) => {
    await demonstrateFolders(tools, [folder('แมวดำตัวใหญ่', 'a'), folder('แมวดำตัวเล็ก', 'b')]);
    expect(contentOf('แมวดำตัวใหญ่')).toEqual(['a.png']);
    expect(contentOf('แมวดำตัวเล็ก')).toEqual(['b.png']);
    expect(said()).toEqual(['2 folders became concepts: “แมวดำตัวใหญ่”, “แมวดำตัวเล็ก”.']);
    expect(tools.store.getState().notices[0]?.details ?? []).toEqual([]);
  });

  it('whose names look the same are not mixed: the second gets a number, and that is said', async ({
    tools,
    said,
    contentOf,
  }) => {
    await demonstrateFolders(tools, [
      folder('fep', 'a'),
      folder('ｆｅｐ', 'b'),
      folder('ｆｅｐ', 'c'),
    ]);
    expect(contentOf('fep')).toEqual(['a.png']);
    expect(contentOf('ｆｅｐ 2')).toEqual(['b.png', 'c.png']);
    expect(said()).toEqual(['2 folders became concepts: “fep”, “ｆｅｐ 2”.']);
    expect(tools.store.getState().notices[0]?.details?.map(say)).toEqual([
      '“ｆｅｐ” is called “ｆｅｐ 2”: another name looks just like it.',
    ]);
  });

  it('whose names differ in what nobody can see are one', async ({ tools, contentOf }) => {
    await demonstrateFolders(tools, [folder('fep', 'a'), folder('f\u200Bep', 'b')]);
    expect(contentOf('fep').toSorted()).toEqual(['a.png', 'b.png']);
  });

  it('whose names are too long get the beginning, and that is said', async ({
    tools,
    contentOf,
  }) => {
    await demonstrateFolders(tools, [folder('x'.repeat(120), 'a')]);
    expect(contentOf('x'.repeat(100))).toEqual(['a.png']);
    expect(tools.store.getState().notices[0]?.details?.map(say)).toEqual([
      `“${'x'.repeat(120)}” is called “${'x'.repeat(100)}”: the whole name is too long.`,
    ]);
  });

  it('leave an empty card alone whose name is the truth of a test picture', async ({
    tools,
    table,
  }) => {
    const heldOut = { id: 'h', imageId: await imageIdOf('h'), source: 'h.png', truth: 'blicket' };
    openOnTable(tools.store, { ...emptySession(), testTray: [heldOut] });
    await demonstrateFolders(tools, [folder('foxes', 'a')]);
    expect(namesOf(tools)).toEqual(['cactihog', 'blicket', 'foxes']);
    expect(table().testTray[0]?.truth).toBe('blicket');
  });

  it('that bring nothing new are not said to have been added', async ({ tools, said }) => {
    await demonstrate(tools, [picture('a')], CACTIHOG);
    await demonstrateFolders(tools, [folder('cactihog', 'a')]);
    expect(said()).toEqual([expect.stringMatching(/^“cactihog” shows a\.png already/)]);
  });

  it('leave a card alone that shows pictures, under an invented name or not', async ({ tools }) => {
    await demonstrate(tools, [picture('z')], BLICKET);
    await demonstrateFolders(tools, [folder('foxes', 'a')]);
    expect(namesOf(tools)).toEqual(['cactihog', 'blicket', 'foxes']);
  });

  it('with nothing readable in them leave no concept behind', async ({ tools, said }) => {
    await demonstrateFolders(tools, [broken('foxes'), folder('owls', 'a'), broken('bats')]);
    expect(namesOf(tools)).toEqual(['cactihog', 'owls']);
    expect(said()).toEqual([
      '2 files could not be read. The other one came in. One folder became the concept “owls”.',
    ]);
    expect(tools.store.getState().notices[0]?.details?.map(say)).toEqual([
      'foxes/x.broken: the picture is damaged or cut off',
      'bats/x.broken: the picture is damaged or cut off',
    ]);
  });

  it('change nothing where no file at all can be read', async ({ tools, table, said }) => {
    await demonstrateFolders(tools, [broken('foxes')]);
    expect(table()).toEqual(emptySession());
    expect(said()).toEqual(['One file could not be read. Nothing was changed.']);
  });

  it('without a visible name get one', async ({ tools, said, contentOf }) => {
    await demonstrateFolders(tools, [folder('\u200b', 'a')]);
    expect(contentOf('unnamed folder')).toEqual(['a.png']);
    expect(said()).toEqual(['One folder became the concept “unnamed folder”.']);
  });

  it('say which pictures the concept shows already', async ({ tools, said, contentOf }) => {
    await demonstrateFolders(tools, [folder('foxes', 'a', 'b')]);
    await demonstrateFolders(tools, [folder('foxes', 'a', 'b', 'c')]);
    expect(contentOf('foxes')).toEqual(['a.png', 'b.png', 'c.png']);
    expect(said()).toContainEqual(expect.stringMatching(/“foxes” shows 2 of these already/));
  });
});
