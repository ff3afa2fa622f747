import { describe, expect, it } from 'vitest';
import { parsePaperPairs } from './parse-paper-pairs.ts';

const samples = (id: string, count: number) =>
  Array.from({ length: count }, (_, nth) => `${id}/${nth}.JPEG`);
const line = (id: string, name: string, count: number, neighbors: unknown) =>
  JSON.stringify({ class_id: id, class_name: name, samples: samples(id, count), neighbors });

describe('the pairs of ImageNet-100', () => {
  it('give each class beside its first neighbour in the file, by its name and not by its id', () => {
    const text = [
      line('n01', 'tench', 10, ['n99', 'n02']),
      line('n02', 'goldfish', 9, [['tench', 0.91]]),
    ].join('\n');
    const records = parsePaperPairs(text);
    expect(records).toMatchObject({
      ok: true,
      value: [
        { query: 'n01/8.JPEG', names: ['tench', 'goldfish'], concept: 0 },
        { query: 'n02/8.JPEG', names: ['goldfish', 'tench'], concept: 0 },
      ],
    });
    expect(records.ok && records.value[0]?.pictures).toEqual([
      samples('n01', 8),
      samples('n02', 8),
    ]);
  });

  it.each([
    ['[]', 'line 1: not a JSON object'],
    ['{"class_id":1,"samples":[],"neighbors":[]}', 'line 1: no class_id or class_name'],
    [line('n01', 'tench', 9, 'n02'), 'line 1: no neighbors'],
    [
      line('n01', 'tench', 8, ['n01']),
      'no class has nine pictures and a neighbour in the same file',
    ],
  ])('%s: %s', (text, failure) => {
    expect(parsePaperPairs(text)).toEqual({ ok: false, failure });
  });
});
