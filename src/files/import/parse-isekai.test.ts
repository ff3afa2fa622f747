import { describe, expect, it } from 'vitest';
import { parseIsekai } from './parse-isekai.ts';

const record = {
  image_name: 'cactihog/007.png',
  positive_list: ['cactihog/001.png', 'cactihog/002.png'],
  negative_list: ['hedgehog/001.png'],
  positive_promt: 'cactihog',
  negative_promt: 'hedgehog',
  label_name: 'hedgehog',
};
const { positive_promt, negative_promt, ...rest } = record;
const spelt = { ...rest, positive_prompt: positive_promt, negative_prompt: negative_promt };
const lines = (...records: unknown[]) => records.map((each) => JSON.stringify(each)).join('\n');

describe('parseIsekai', () => {
  it('reads JSON Lines in both spellings of "prompt", blank lines apart', () => {
    const parsed = parseIsekai(`${lines(record)}\n\n${lines(spelt)}\n`);
    const read = {
      query: 'cactihog/007.png',
      names: ['cactihog', 'hedgehog'],
      pictures: [['cactihog/001.png', 'cactihog/002.png'], ['hedgehog/001.png']],
      concept: 1,
    };
    expect(parsed).toEqual({ ok: true, value: [read, read] });
  });

  it.each([
    ['{', { code: 'no-object' }],
    ['3', { code: 'no-object' }],
    [lines({ ...record, image_name: 7 }), { code: 'no-field', fields: ['image_name'] }],
    [lines(rest), { code: 'no-field', fields: ['positive_promt', 'negative_promt'] }],
    [
      lines({ ...record, positive_list: 'a.png' }),
      { code: 'no-field', fields: ['positive_list', 'negative_list'] },
    ],
    [lines({ ...record, label_name: 'cat' }), { code: 'other-label' }],
    [lines({ ...record, negative_promt: 'cactihog' }), { code: 'same-names', name: 'cactihog' }],
  ])('says which line it cannot read and why: %s', (line, fault) => {
    const parsed = parseIsekai(`${lines(record)}\n${line}`);
    expect(parsed).toEqual({ ok: false, failure: { code: 'line', line: 2, fault } });
  });

  it('refuses a file without a record', () => {
    expect(parseIsekai('\n')).toMatchObject({ ok: false });
  });
});
