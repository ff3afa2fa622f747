import { describe, expect, it } from 'vitest';
import { groupDropped, type Dropped, type GroupedPictures } from './group-dropped.ts';

const file = (name: string): Dropped => ({ kind: 'file', file: new File(['…'], name) });
const folder = (name: string, ...items: Dropped[]): Dropped => ({ kind: 'folder', name, items });

describe('dropped files and folders', () => {
  it('are loose without a folder, in the order in which people count', () => {
    const grouped = groupDropped([file('cat10.jpg'), file('cat2.jpg'), file('Cat1.jpg')]);
    expect(namesOf(grouped)).toEqual({ loose: ['Cat1.jpg', 'cat2.jpg', 'cat10.jpg'], folders: {} });
  });

  it('become one concept for one folder', () => {
    const grouped = groupDropped([folder('blicket', file('b.png'), file('a.png'))]);
    expect(namesOf(grouped)).toEqual({ loose: [], folders: { blicket: ['a.png', 'b.png'] } });
  });

  it('become one concept for each inner folder, and none for the outer', () => {
    const outer = folder(
      'creatures',
      folder('dax', file('1.png')),
      folder('blicket', file('2.png')),
    );
    const grouped = groupDropped([outer]);
    expect(namesOf(grouped)).toEqual({
      loose: [],
      folders: { blicket: ['2.png'], dax: ['1.png'] },
    });
    expect(grouped.folders.map(({ name }) => name)).toEqual(['blicket', 'dax']);
  });

  it('beside inner folders belong to the outer one', () => {
    const outer = folder('creatures', file('wild.png'), folder('dax', file('1.png')));
    expect(namesOf(groupDropped([outer, file('loose.png')]))).toEqual({
      loose: ['loose.png'],
      folders: { creatures: ['wild.png'], dax: ['1.png'] },
    });
  });

  it('of folders that bear the same name, however spelt in Unicode, are one concept', () => {
    const grouped = groupDropped([
      folder('yesterday', folder('é', file('1.png'))),
      folder('today', folder('e\u0301', file('2.png'))),
    ]);
    expect(namesOf(grouped).folders).toEqual({ é: ['1.png', '2.png'] });
  });

  it('are left out where the operating system put them', () => {
    const grouped = groupDropped([
      file('.DS_Store'),
      folder('dax', file('Thumbs.db'), file('._1.png'), file('1.png'), file('desktop.ini')),
      folder('__MACOSX', file('1.png')),
      folder('.git', file('config')),
      folder('empty', file('.DS_Store')),
    ]);
    expect(namesOf(grouped)).toEqual({ loose: [], folders: { dax: ['1.png'] } });
  });
});

function namesOf({ loose, folders }: GroupedPictures) {
  return {
    loose: loose.map(({ name }) => name),
    folders: Object.fromEntries(
      folders.map(({ name, files }) => [name, files.map((one) => one.name)]),
    ),
  };
}
