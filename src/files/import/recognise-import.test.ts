import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyName } from '../../domain/label.ts';
import { foundPictures, foundTree } from '../testing/found.ts';
import type { FoundFile } from '../found-file.ts';
import { recogniseImport } from './recognise-import.ts';

/** A plan in short: "NAME: train | test", paths alone. */
async function planned(files: readonly FoundFile[]) {
  const { kind, concepts, loose, skipped, remarks } = await recogniseImport(files);
  const paths = (list: readonly FoundFile[]) => list.map(({ path }) => path).join(' ');
  return {
    kind,
    concepts: Object.fromEntries(
      concepts.map(({ name, train, test }) => [name, `${paths(train)} | ${paths(test)}`]),
    ),
    loose: paths(loose),
    skipped: skipped.map(({ path, because }) => `${because} ${path}`),
    remarks,
  };
}

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

const lines = (...rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n');

describe('an imagefolder of Hugging Face', () => {
  it('has its names in metadata.jsonl inside the splits', async () => {
    const files = [
      ...foundPictures('set/train/a/1.png', 'set/train/2.png', 'set/test/3.png', 'set/train/4.png'),
      ...foundTree({
        'set/train/metadata.jsonl': lines(
          { file_name: 'a/1.png', label: 'dax' },
          { file_name: './2.png', label: 'fep' },
          { file_name: 'gone.png', label: 'fep' },
          { file_name: '../../etc/passwd', label: 'fep' },
        ),
        'set/test/metadata.jsonl': `\uFEFF${lines({ file_name: '3.png', label: 'dax' })}\n\nno json`,
        'set/README.md': 'a set',
      }),
    ];
    expect(await planned(files)).toEqual({
      kind: 'imagefolder',
      concepts: { dax: 'set/train/a/1.png | set/test/3.png', fep: 'set/train/2.png | ' },
      loose: '',
      skipped: [
        'missing set/train/gone.png',
        'missing set/train/../../etc/passwd',
        'unmentioned set/train/4.png',
        'no-picture set/README.md',
      ],
      remarks: [],
    });
  });

  it('may have one metadata.csv for all, with numbers or texts as names', async () => {
    const files = [
      ...foundPictures('train/1.png', 'val/2.png', 'train/3.png'),
      ...foundTree({
        'metadata.csv': 'file_name,text\ntrain/1.png,"a dax, red"\nval/2.png,7\ntrain/3.png,\n',
      }),
    ];
    expect(await planned(files)).toMatchObject({
      kind: 'imagefolder',
      // The third has no name there, so that its folder gives it one.
      concepts: { 'a dax, red': 'train/1.png | ', '7': ' | val/2.png', train: 'train/3.png | ' },
      skipped: [],
    });
  });

  it('that names no concepts is read as folders', async () => {
    const files = [
      ...foundPictures('dax/1.png'),
      ...foundTree({ 'dax/metadata.jsonl': lines({ file_name: '1.png', width: 3 }) }),
    ];
    expect(await planned(files)).toMatchObject({
      kind: 'folders',
      concepts: { dax: 'dax/1.png | ' },
      skipped: [],
    });
  });

  it('says of a list that cannot be opened that it cannot', async () => {
    const files = [...foundPictures('dax/1.png'), ...foundTree({ 'dax/metadata.csv': null })];
    expect(await planned(files)).toMatchObject({
      concepts: { dax: 'dax/1.png | ' },
      remarks: ['metadata.csv: the browser could not open it.'],
    });
  });
});

describe('files of ISEKAI', () => {
  const record = (query: string, label: string) => ({
    image_name: query,
    positive_list: ['cactihog/1.png', 'cactihog/2.png'],
    negative_list: ['hedgehog/1.png', 'hedgehog/9.png'],
    positive_promt: 'cactihog',
    negative_promt: 'hedgehog',
    label_name: label,
  });
  const pictures = (folder: string) =>
    foundPictures(
      ...['cactihog/1.png', 'cactihog/2.png', 'cactihog/7.png', 'hedgehog/1.png', 'other.png'].map(
        (path) => folder + path,
      ),
    );

  it.each(['', 'data/images/'])(
    'teach their support sets and test with their queries, pictures below "%s"',
    async (folder) => {
      const list = lines(
        record('cactihog/7.png', 'cactihog'),
        // A picture that is taught is not asked about.
        record('hedgehog/1.png', 'hedgehog'),
      );
      const files = [...pictures(folder), ...foundTree({ 'ISEKAI-pair.json': list })];
      expect(await planned(files)).toEqual({
        kind: 'isekai',
        concepts: {
          cactihog: `${folder}cactihog/1.png ${folder}cactihog/2.png | ${folder}cactihog/7.png`,
          hedgehog: `${folder}hedgehog/1.png | `,
        },
        loose: '',
        skipped: ['missing hedgehog/9.png', `unmentioned ${folder}other.png`],
        remarks: [],
      });
    },
  );

  it('are read as folders where a line cannot be read, which is said', async () => {
    const list = `${lines(record('cactihog/7.png', 'cactihog'))}\n{"image_name": 3}`;
    const files = [...pictures('set/'), ...foundTree({ 'set/ISEKAI-10.json': list })];
    const plan = await planned(files);
    expect(plan.kind).toBe('folders');
    expect(Object.keys(plan.concepts)).toEqual(['cactihog', 'hedgehog', 'set']);
    expect(plan.remarks).toEqual([
      'ISEKAI-10.json looks like ISEKAI and cannot be read: line 2: no image_name.',
    ]);
  });
});

describe('lists of VL-ICL', () => {
  it('bring a support set with each query: the first is taken', async () => {
    const query = (answer: string) => ({
      image: ['open_mi/q1.png'],
      question: 'This is a',
      answer,
      classes: ['dax', 'blicket'],
      support: {
        dax: { images: ['open_mi/1.png', 'open_mi/gone.png'] },
        blicket: { images: ['open_mi/2.png'] },
      },
    });
    const files = [
      ...foundPictures('VL-ICL/open_mi/q1.png', 'VL-ICL/open_mi/1.png', 'VL-ICL/open_mi/2.png'),
      ...foundTree({ 'VL-ICL/query.json': JSON.stringify([query('dax'), query('blicket')]) }),
    ];
    expect(await planned(files)).toEqual({
      kind: 'vl-icl',
      concepts: {
        dax: 'VL-ICL/open_mi/1.png | VL-ICL/open_mi/q1.png',
        blicket: 'VL-ICL/open_mi/2.png | ',
      },
      loose: '',
      skipped: ['missing open_mi/gone.png'],
      remarks: ['Of 2 episodes the first was taken: each gives its names anew, to other pictures.'],
    });
  });

  it('may be one support set for all queries', async () => {
    const files = [
      ...foundPictures('1.png', '2.png'),
      ...foundTree({
        'support.json': JSON.stringify([
          { image: '1.png', question: '?', answer: 4 },
          { image: ['1.png', '2.png'], answer: 'same' },
        ]),
        'query.json': JSON.stringify([{ image: ['2.png'], answer: 4 }]),
      }),
    ];
    expect(await planned(files)).toMatchObject({
      kind: 'vl-icl',
      concepts: { '4': '1.png | 2.png' },
      remarks: ['One entry was left out: only one picture with one name can be taken.'],
    });
  });
});

describe('projects of Teachable Machine', () => {
  const manifest = JSON.stringify({
    type: 'image',
    version: '2.4.5',
    appdata: { trainEpochs: 50 },
  });

  it('name the class in each file', async () => {
    const files = [
      ...foundPictures(
        'project/Class 1-!-0.jpg',
        'project/Class 1-!-1.jpg',
        'project/a-!-b-!-0.jpg',
      ),
      ...foundPictures('project/thumb.png'),
      ...foundTree({ 'project/manifest.json': manifest }),
    ];
    expect(await planned(files)).toEqual({
      kind: 'teachable-machine',
      concepts: {
        'Class 1': 'project/Class 1-!-0.jpg project/Class 1-!-1.jpg | ',
        'a-!-b': 'project/a-!-b-!-0.jpg | ',
      },
      loose: '',
      skipped: ['unmentioned project/thumb.png'],
      remarks: [],
    });
  });

  it('may list classes with folders or files named like them', async () => {
    const files = [
      ...foundPictures('p/class 1/x.png', 'p/Class 12-3.png', 'p/class 1_4.png'),
      ...foundTree({
        'p/project.json': JSON.stringify({ data: { classes: [{ name: 'Class 1' }, 'class 12'] } }),
      }),
    ];
    expect(await planned(files)).toMatchObject({
      kind: 'teachable-machine',
      concepts: {
        'Class 1': 'p/class 1_4.png p/class 1/x.png | ',
        'class 12': 'p/Class 12-3.png | ',
      },
    });
  });

  it('without pictures say so', async () => {
    const plan = await planned(foundTree({ 'p/manifest.json': manifest, 'p/0.webm': 'x' }));
    expect(plan).toMatchObject({ kind: 'teachable-machine', concepts: {} });
    expect(plan.remarks).toEqual([expect.stringMatching(/there is no picture in it/)]);
  });

  it('are not seen in a web page’s manifest', async () => {
    const files = [
      ...foundPictures('site/icons/1.png'),
      ...foundTree({ 'site/manifest.json': JSON.stringify({ name: 'x', categories: ['games'] }) }),
    ];
    expect((await planned(files)).kind).toBe('folders');
  });
});
