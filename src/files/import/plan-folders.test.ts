import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyName } from '../../domain/lcl/label.ts';
import { foundPictures } from '../testing/found.ts';
import { recogniseImport } from './recognise-import.ts';
import { planned } from './testing/planned.ts';

const inFolders = async (...paths: readonly string[]) => {
  const { kind, concepts } = await planned(foundPictures(...paths));
  expect(kind).toBe('folders');
  return concepts;
};

describe('folders of pictures', () => {
  it('are a concept each, however deep, in the order in which people count', async () => {
    expect(await inFolders('a/b/dax/10.png', 'a/b/dax/2.PNG', 'fep/1.jpg')).toEqual({
      dax: 'a/b/dax/2.PNG a/b/dax/10.png | ',
      fep: 'fep/1.jpg | ',
    });
  });

  it('of one name, however spelt in Unicode, are one concept', async () => {
    expect(await inFolders('then/é/1.png', 'now/e\u0301/2.png')).toEqual({
      é: 'now/e\u0301/2.png then/é/1.png | ',
    });
  });

  it.each([
    ['train', 'test'],
    ['Support', 'Query'],
    ['training', 'VALIDATION'],
    ['train', 'val'],
  ])('%s and %s hold concepts, or lie in one', async (train, test) => {
    const outside = [`w/${train}/dax/1.png`, `w/${test}/dax/2.png`] as const;
    expect(await inFolders(...outside)).toEqual({ dax: `${outside[0]} | ${outside[1]}` });
    const inside = [`w/dax/${train}/1.png`, `w/dax/${test}/2.png`] as const;
    expect(await inFolders(...inside)).toEqual({ dax: `${inside[0]} | ${inside[1]}` });
  });

  it('may be called test or query where nothing else says what that means', async () => {
    expect(await inFolders('quiz/query/1.png', 'quiz/answer/2.png')).toEqual({
      query: 'quiz/query/1.png | ',
      answer: 'quiz/answer/2.png | ',
    });
    expect(await inFolders('train/1.png', 'test/2.png')).toEqual({
      train: 'train/1.png | ',
      test: 'test/2.png | ',
    });
    expect(await inFolders('train/test/1.png', 'train/dax/2.png')).toEqual({
      test: 'train/test/1.png | ',
      dax: 'train/dax/2.png | ',
    });
  });

  it('leave out what is no picture and what the system put there; loose files are left to the visitor', async () => {
    const files = foundPictures(
      'dax/1.png',
      'dax/notes.txt',
      'dax/IMG_0001',
      'dax/.DS_Store',
      '__MACOSX/dax/1.png',
      'loose.png',
      'letter.pdf',
      'odd.json',
    );
    expect(await planned(files)).toEqual({
      kind: 'folders',
      concepts: { dax: 'dax/1.png dax/IMG_0001 | ' },
      loose: 'letter.pdf loose.png odd.json',
      skipped: ['no-picture dax/notes.txt'],
      remarks: [],
    });
  });

  it('give every picture a place, whatever the tree', async () => {
    const step = fc.constantFrom(
      'train',
      'test',
      'val',
      'dax',
      'fep',
      'Fep',
      '__proto__',
      '<b>',
      '日本',
    );
    const path = fc
      .tuple(fc.array(step, { minLength: 1, maxLength: 4 }), fc.nat({ max: 9 }))
      .map(([steps, name]) => [...steps, `${name}.png`].join('/'));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(path, { maxLength: 20 }), async (paths) => {
        const { concepts, loose, skipped } = await recogniseImport(foundPictures(...paths));
        const placed = concepts.flatMap(({ train, test }) => [...train, ...test]);
        expect(placed.map((file) => file.path).sort()).toEqual([...paths].sort());
        expect([...loose, ...skipped]).toEqual([]);
        const names = concepts.map(({ name }) => tidyName(name));
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});
