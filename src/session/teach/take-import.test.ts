import { describe, expect } from 'vitest';
import type { ImportPlan } from '../../files/import/import-plan.ts';
import { recogniseImport } from '../../files/import/recognise-import.ts';
import { foundPictures, foundTree } from '../../files/testing/found.ts';
import { renameConcept } from './arrange.ts';
import { redo, undo } from '../store/change.ts';
import { demonstrate } from './demonstrate.ts';
import { stopDrops } from './drop.ts';
import { takeImport } from './take-import.ts';
import { CACTIHOG, emptySession, namesOf, picture } from '../testing/tools-for-tests.ts';
import { say } from '../../languages/say.ts';
import { waitForState } from '../store/wait-for-state.ts';
import { it as base } from '../testing/studio-test.ts';

const it = base.extend<{
  readonly tray: () => string[];
  readonly details: () => readonly string[] | undefined;
  readonly taught: (name: string) => string[] | undefined;
}>({
  tray: ({ table }, use) =>
    use(() => table().testTray.map(({ source, truth }) => `${source}: ${truth}`)),
  details: ({ tools }, use) => use(() => tools.store.getState().notices.at(-1)?.details?.map(say)),
  taught: ({ table }, use) =>
    use((name) =>
      table()
        .concepts.find((concept) => concept.name === name)
        ?.demonstrations.map(({ source }) => source),
    ),
});

const lesson = foundPictures(
  'lesson/train/fep/1.png',
  'lesson/train/fep/2.png',
  'lesson/train/wuggle/1.png',
  'lesson/test/fep/8.png',
  'lesson/test/wuggle/9.png',
);

describe('an import', () => {
  it('teaches what is to be taught and holds out what is to test, in one undo step', async ({
    tools,
    table,
    said,
    tray,
    taught,
  }) => {
    await takeImport(tools, await recogniseImport(lesson));
    expect(taught('fep')).toEqual(['1.png', '2.png']);
    expect(taught('wuggle')).toEqual(['1.png']);
    expect(tray()).toEqual(['8.png: fep', '9.png: wuggle']);
    expect(said()).toEqual([
      '2 folders became concepts: “fep”, “wuggle”. 2 pictures went to the test tray.',
    ]);
    undo(tools);
    expect(table()).toMatchObject({ concepts: emptySession().concepts, testTray: [] });
    expect(tools.store.getState().past).toEqual([]);
    redo(tools);
    expect(tray()).toHaveLength(2);
  });

  it('counts all its pictures as on their way in', async ({ tools }) => {
    tools.reading.hold();
    const taking = takeImport(tools, await recogniseImport(lesson));
    expect(tools.store.getState().pendingPictures).toEqual({ done: 0, total: 5 });
    tools.reading.release();
    await taking;
    expect(tools.store.getState().pendingPictures).toBeNull();
  });

  it('stops when it is undone, and says how much stayed away', async ({
    tools,
    table,
    said,
    taught,
  }) => {
    tools.reading.hold();
    const taking = takeImport(tools, await recogniseImport(lesson));
    tools.reading.letOne();
    await waitForState(tools.store, () => taught('fep')?.length === 1);
    undo(tools);
    tools.reading.release();
    await taking;
    expect(table()).toMatchObject({ concepts: emptySession().concepts, testTray: [] });
    expect(said()).toContain('4 pictures had not come in yet and were left out.');
  });

  it('opens no more files once it is stopped, whatever folders follow', async ({
    tools,
    said,
    taught,
  }) => {
    const opened = new Set<string>();
    const paths = Array.from({ length: 40 }, (_, at) => `fep ${Math.floor(at / 2)}/${at}.png`);
    const found = foundPictures(...paths).map(({ path, bytes, open }) => ({
      path,
      bytes,
      open: () => {
        opened.add(path);
        return open();
      },
    }));
    const plan = await recogniseImport(found);
    opened.clear();
    tools.reading.hold();
    const taking = takeImport(tools, plan);
    tools.reading.letOne();
    await waitForState(tools.store, () => taught('fep 0')?.length === 1);
    stopDrops(tools);
    tools.reading.release();
    await taking;
    expect([...opened]).toEqual(paths.slice(0, 2));
    expect(said()).toEqual(['39 pictures had not come in yet and were left out. The others stay.']);
  });

  it('gives a test picture the name that its concept has by then', async ({
    tools,
    table,
    tray,
    taught,
  }) => {
    tools.reading.hold();
    const taking = takeImport(tools, await recogniseImport(lesson));
    for (const count of [1, 2]) {
      tools.reading.letOne();
      await waitForState(tools.store, () => taught('fep')?.length === count);
    }
    const fep = table().concepts.find(({ name }) => name === 'fep');
    renameConcept(tools, fep?.id ?? '', 'mab');
    tools.reading.release();
    await taking;
    expect(tray()).toEqual(['8.png: mab', '9.png: wuggle']);
  });

  it('never tests with a picture that is taught, nor twice with the same', async ({
    tools,
    said,
    tray,
  }) => {
    const same = foundTree({
      'train/fep/1.png': 'one',
      'test/fep/1 again.png': 'one',
      'test/fep/2.png': 'two',
    });
    await takeImport(tools, await recogniseImport(same));
    await takeImport(tools, await recogniseImport(same.slice(2)));
    expect(tray()).toEqual(['2.png: fep']);
    expect(said()).toEqual([
      'One folder became the concept “fep”. One picture went to the test tray. ' +
        '1 again.png stayed out: what is taught, or on the test tray already, cannot test again.',
      '2.png stayed out: what is taught, or on the test tray already, cannot test again.',
    ]);
  });

  it('says once what was left out and why, many of a kind in one line', async ({
    tools,
    said,
    details,
  }) => {
    const notes = Array.from({ length: 212 }, (_, index) => `lesson/fep/note ${index}.txt`);
    const files = [
      ...foundPictures('lesson/fep/1.png', ...notes),
      ...foundTree({ 'lesson/fep/locked.png': null }),
    ];
    await takeImport(tools, await recogniseImport(files), [
      { path: 'odd.zip', fault: { code: 'damaged-file' } },
    ]);
    expect(said()).toEqual([
      '2 files could not be read. The other one came in. One folder became the concept “fep”. ' +
        '212 files were left out.',
    ]);
    expect(details()).toEqual([
      'odd.zip: it is damaged',
      'lesson/fep/locked.png: the browser could not open it',
      '212 files were no pictures: lesson/fep/note 0.txt, lesson/fep/note 1.txt, lesson/fep/note 2.txt and 209 more',
    ]);
  });

  it('says so where there is nothing to take, and changes nothing', async ({
    tools,
    table,
    said,
  }) => {
    await takeImport(tools, await recogniseImport(foundPictures('notes/a.txt')));
    expect(said()).toEqual([
      'No picture was taken, and nothing was changed. One file was left out.',
    ]);
    expect(table()).toEqual(emptySession());
    await takeImport(tools, await recogniseImport([]));
    expect(said()).toHaveLength(1);
  });

  it('keeps markup in names as it is written, and tidies the rest', async ({ tools, tray }) => {
    const name = '<b onclick="x">&amp;\u0007  fep</b>';
    const plan: ImportPlan = {
      kind: 'imagefolder',
      concepts: [{ name, train: foundPictures('a.png'), test: foundPictures('b.png') }],
      loose: [],
      skipped: [],
      remarks: [],
    };
    await takeImport(tools, plan);
    expect(namesOf(tools)).toContain('<b onclick="x">&amp; fep</b>');
    expect(tray()).toEqual(['b.png: <b onclick="x">&amp; fep</b>']);
  });

  it('says in one sentence that concepts show pictures already', async ({ tools, said }) => {
    await demonstrate(tools, [picture('a', 'a.png')], CACTIHOG);
    const files = foundTree({ 'cactihog/a.png': 'a', 'fep/b.png': 'b' });
    await takeImport(tools, await recogniseImport(files));
    await takeImport(tools, await recogniseImport(files));
    expect(said()).toEqual([
      'One folder became the concept “fep”. “cactihog” shows a.png already: the same picture twice teaches nothing new.',
      'Concepts show 2 of these already: the same picture twice teaches nothing new.',
    ]);
  });
});
