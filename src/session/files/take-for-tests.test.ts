import { describe, expect } from 'vitest';
import { undo } from '../store/change.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { it } from '../testing/studio-test.ts';
import { BLICKET, CACTIHOG, picture, sourcesOf } from '../testing/tools-for-tests.ts';
import { fillTray } from './file-acts.ts';

/** A file with its path below a folder, as browsers give it. Node's files have none. */
function below(path: string, content: string): File {
  const file = picture(content, path.split('/').at(-1));
  Object.defineProperty(file, 'webkitRelativePath', { value: path });
  return file;
}

describe('filling the test tray', () => {
  it('takes loose pictures, with what they were said to be, in one step', async ({
    tools,
    table,
  }) => {
    await fillTray(tools, [below('one.png', 'one'), below('two.png', 'two')], 'blicket');
    expect(table().testTray.map(({ source, truth }) => [source, truth])).toEqual([
      ['one.png', 'blicket'],
      ['two.png', 'blicket'],
    ]);
    undo(tools);
    expect(table().testTray).toEqual([]);
  });

  it('takes the name of a folder as the truth, and teaches nothing', async ({ tools, table }) => {
    const files = [
      below('set/train/blicket/1.png', 'a'),
      below('set/train/none of these/2.png', 'b'),
      below('set/test/dax/3.png', 'c'),
    ];
    await fillTray(tools, files, '');
    expect(
      Object.fromEntries(table().testTray.map(({ source, truth }) => [source, truth])),
    ).toEqual({ '1.png': 'blicket', '2.png': null, '3.png': 'dax' });
    expect(table().concepts.map(({ name }) => name)).toEqual(['cactihog', 'blicket']);
    expect(sourcesOf(tools, BLICKET)).toEqual([]);
  });

  it('refuses what is taught, tells it, and shows its twin', async ({
    tools,
    table,
    said,
    studio,
  }) => {
    await demonstrate(tools, [picture('h')], CACTIHOG);
    await fillTray(tools, [below('again.png', 'h'), below('new.png', 'new')], '');
    expect(table().testTray.map(({ source }) => source)).toEqual(['new.png']);
    expect(said().at(-1)).toContain('again.png stayed off the test tray');
    expect(studio().lab.twins).toMatchObject([
      { source: 'again.png', likeness: 'same', twin: { source: 'h.png', concept: 'cactihog' } },
    ]);
  });
});
