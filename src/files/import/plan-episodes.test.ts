import { describe, expect, it } from 'vitest';
import { foundPictures, foundTree } from '../testing/found.ts';
import { lines, planned } from './testing/planned.ts';

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
      {
        kind: 'no-isekai',
        list: 'ISEKAI-10.json',
        fault: { code: 'line', line: 2, fault: { code: 'no-field', fields: ['image_name'] } },
      },
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
      remarks: [{ kind: 'first-episode', episodes: 2 }],
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
      remarks: [{ kind: 'odd-entries', entries: 1 }],
    });
  });
});
