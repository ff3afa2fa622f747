import { describe, expect, it } from 'vitest';
import { foundPictures, foundTree } from '../testing/found.ts';
import { recogniseImport } from './recognise-import.ts';
import { lines, planned } from './testing/planned.ts';

const good = foundPictures('cats/1.png', 'cats/2.png', 'dogs/1.png', 'dogs/2.png');
const goodConcepts = { cats: 'cats/1.png cats/2.png | ', dogs: 'dogs/1.png dogs/2.png | ' };
const isekai = lines({
  image_name: 'fep/9.png',
  positive_list: ['fep/1.png'],
  negative_list: ['wuggle/1.png'],
  positive_promt: 'fep',
  negative_promt: 'wuggle',
  label_name: 'fep',
});
const query = JSON.stringify([{ image: ['x/1.png'], question: '?', answer: 'fep' }]);
const training = JSON.stringify([{ label: 'fep', imageurl: 'images/1.png' }]);

describe('a list', () => {
  it.each([
    ['set/ISEKAI-pair.json', isekai],
    ['ISEKAI-pair.json', isekai],
    ['set/query.json', query],
    ['query.json', query],
    ['set/training.json', training],
    ['set/metadata.jsonl', lines({ file_name: '1.png', label: 'fep' })],
    ['set/manifest.json', JSON.stringify({ type: 'image', appdata: {} })],
  ])('whose pictures are not there keeps no other folder out: %s', async (path, text) => {
    const { concepts, skipped } = await planned([...good, ...foundTree({ [path]: text })]);
    expect(concepts).toEqual(goodConcepts);
    expect(skipped.filter((line) => line.startsWith('unmentioned'))).toEqual([]);
  });

  it('speaks for its own folder, and others beside it are folders of pictures', async () => {
    const files = [
      ...good,
      ...foundPictures('set/fep/1.png', 'set/fep/9.png', 'set/fep/10.png', 'set/wuggle/1.png'),
      ...foundTree({ 'set/ISEKAI-pair.json': isekai }),
    ];
    const plan = await planned(files);
    expect(plan).toMatchObject({
      kind: 'mixed',
      concepts: {
        fep: 'set/fep/1.png | set/fep/9.png',
        wuggle: 'set/wuggle/1.png | ',
        ...goodConcepts,
      },
      skipped: ['unmentioned set/fep/10.png'],
    });
    const { skipped } = await recogniseImport(files);
    expect(skipped).toEqual([
      { path: 'set/fep/10.png', because: 'unmentioned', list: 'set/ISEKAI-pair.json' },
    ]);
  });

  it('takes no picture of another folder by its bare name', async () => {
    const files = [
      ...foundPictures('cats/7.png', 'dogs/8.png'),
      ...foundTree({ 'set/query.json': JSON.stringify([{ image: '7.png', answer: 'fep' }]) }),
    ];
    expect((await planned(files)).concepts).toEqual({
      cats: 'cats/7.png | ',
      dogs: 'dogs/8.png | ',
    });
  });

  it('may name pictures in a folder beside its own, which it then speaks for', async () => {
    const files = [
      ...good,
      ...foundPictures('images/1.png', 'images/2.png'),
      ...foundTree({
        'lists/query.json': JSON.stringify([{ image: 'images/1.png', answer: 'fep' }]),
      }),
    ];
    expect(await planned(files)).toMatchObject({
      concepts: { fep: ' | images/1.png', ...goodConcepts },
      skipped: ['unmentioned images/2.png'],
    });
  });

  it('of one format stands beside a list of another', async () => {
    const files = [
      ...foundPictures('a/1.png', 'b/samples/0_0.png', 'c/mab-!-0.jpg'),
      ...foundTree({
        'a/metadata.csv': 'file_name,label\n1.png,fep\n',
        'b/metadata.json': JSON.stringify({ labels: ['wuggle'] }),
      }),
    ];
    expect(await planned(files)).toMatchObject({
      kind: 'mixed',
      concepts: { fep: 'a/1.png | ', wuggle: 'b/samples/0_0.png | ', mab: 'c/mab-!-0.jpg | ' },
      skipped: [],
    });
  });
});

describe('a layout that nobody knows', () => {
  const numbers = [1, 2, 3, 4];
  const images = foundPictures(...numbers.map((number) => `set/images/${number}a.png`));

  it.each([
    [
      'an unread list',
      { 'set/labels.csv': numbers.map((n) => `${n}a.png,${n % 2}`).join('\n') },
      { because: 'list', list: 'set/labels.csv' },
    ],
    [
      'a list of classes',
      { 'set/info.json': '{"classes": ["fep", "wuggle"]}' },
      { because: 'classes', list: 'set/info.json', classes: 2 },
    ],
    [
      'a text for each picture',
      Object.fromEntries(numbers.map((n) => [`set/labels/${n}a.txt`, '0 1 1'])),
      { because: 'companions', file: 'set/labels/1a.txt' },
    ],
  ])('is said to mix concepts: %s', async (_what, tree, reason) => {
    const { concepts, remarks } = await planned([...images, ...foundTree(tree)]);
    expect(Object.keys(concepts)).toEqual(['images']);
    expect(remarks).toEqual([{ kind: 'mixed-folder', folder: 'images', ...reason }]);
  });

  it('is seen in the names of the pictures', async () => {
    const names = ['cat_1', 'cat_2', 'dog_1', 'dog_2'].map((name) => `pets/${name}.png`);
    expect((await planned(foundPictures(...names))).remarks).toEqual([
      { kind: 'mixed-folder', folder: 'pets', because: 'names', names: ['cat', 'dog'] },
    ]);
  });

  it.each([
    [
      'photographs of two cameras',
      ['a/IMG_1.jpg', 'a/IMG_2.jpg', 'a/DSC_1.jpg', 'a/DSC_2.jpg'],
      {},
    ],
    [
      'notes about the origin',
      ['a/1x.jpg', 'a/2x.jpg', 'a/3x.jpg', 'a/4x.jpg'],
      { 'a/credits.txt': '1x.jpg 2x.jpg 3x.jpg 4x.jpg by me' },
    ],
    [
      'a folder for each',
      ['a/1.jpg', 'a/2.jpg', 'a/3.jpg', 'a/4.jpg', 'b/1.jpg'],
      { 'info.json': '{"classes": ["a", "b"]}' },
    ],
  ])('is not seen in %s', async (_what, paths, tree) => {
    expect((await planned([...foundPictures(...paths), ...foundTree(tree)])).remarks).toEqual([]);
  });
});
