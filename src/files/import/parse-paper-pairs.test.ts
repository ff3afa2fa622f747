import { describe, expect, it } from 'vitest';
import type { LineFault, PaperListFault } from './paper-list-fault.ts';
import { parsePaperList } from './parse-paper-list.ts';

const pictures = (id: string, count: number) =>
  Array.from({ length: count }, (_, nth) => `train/${id}/${id}_${nth}.JPEG`);
const line = (id: string, name: string, count: number, neighbors: unknown) =>
  JSON.stringify({ class_id: id, class_name: name, samples: pictures(id, count), neighbors });
const split = (id: string, name: string, asked: number) =>
  JSON.stringify({
    ...{ class_id: id, class_name: name, context_samples: pictures(id, 32) },
    test_samples: pictures(`${id}t`, asked),
  });

describe('the classes of ImageNet, as the file of the repository has them', () => {
  it('give each class beside its first neighbour in the file', () => {
    // The file has 36 pictures and 36 neighbours of each class, and these fields in this order.
    const text = [
      line('1', 'kit fox', 36, [
        ['48', 'weasel', 'train/n02441942/n02441942_12878.JPEG'],
        ['2', 'English setter', 'train/n02100735/n02100735_6388.JPEG'],
      ]),
      line('2', 'English setter', 9, ['kit fox']),
    ].join('\n');
    const records = parsePaperList(text);
    expect(records).toMatchObject({
      ok: true,
      value: [
        { query: 'train/1/1_8.JPEG', names: ['kit fox', 'english setter'], concept: 0 },
        { query: 'train/2/2_8.JPEG', names: ['english setter', 'kit fox'], concept: 0 },
      ],
    });
    expect(records.ok && records.value[0]?.pictures).toEqual([pictures('1', 8), pictures('2', 8)]);
  });
});

describe('the classes of ImageNet, as the evaluation of the repository reads them', () => {
  it('pair the classes by their places, and ask about the pictures that are kept for it', () => {
    const text = [
      split('1', 'Whippet', 2),
      split('2', 'nematode', 1),
      split('3', 'brain coral', 900),
      split('4', 'pinwheel', 1),
    ].join('\n');
    const records = parsePaperList(text);
    expect(records.ok && records.value.map(({ names, query }) => [...names, query])).toMatchObject([
      ['whippet', 'nematode', 'train/1t/1t_0.JPEG'],
      ['whippet', 'nematode', 'train/1t/1t_1.JPEG'],
      ['nematode', 'whippet', 'train/2t/2t_0.JPEG'],
      ...Array.from({ length: 8 }, (_, nth) => [
        'brain coral',
        'pinwheel',
        `train/3t/3t_${nth}.JPEG`,
      ]),
      ['pinwheel', 'brain coral', 'train/4t/4t_0.JPEG'],
    ]);
    expect(records.ok && records.value[2]?.pictures).toEqual([pictures('2', 8), pictures('1', 8)]);
  });
});

describe('what is no such list', () => {
  const inLine = (fault: LineFault): PaperListFault => ({ code: 'line', line: 1, fault });
  it.each<[string, PaperListFault]>([
    ['[]', inLine({ code: 'no-object' })],
    [
      '{"class_name":"fox","samples":[],"neighbors":[]}',
      inLine({ code: 'no-field', fields: ['class_id', 'class_name'] }),
    ],
    [line('1', 'fox', 9, '2'), inLine({ code: 'no-field', fields: ['neighbors'] })],
    ['{"class_id":1,"class_name":"fox","context_samples":[]}', inLine({ code: 'no-samples' })],
    [line('1', 'fox', 8, ['1']), { code: 'no-pair' }],
    [split('1', 'fox', 3), { code: 'no-pair' }],
    ['{"id":1,"label":"fox"}', { code: 'another-list' }],
  ])('%s: %j', (text, failure) => {
    expect(parsePaperList(text)).toEqual({ ok: false, failure });
  });
});
