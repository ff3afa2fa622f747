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
    ['{', 'not a JSON object'],
    ['3', 'not a JSON object'],
    [lines({ ...record, image_name: 7 }), 'no image_name'],
    [lines(rest), 'no positive_promt or negative_promt'],
    [lines({ ...record, positive_list: 'a.png' }), 'no positive_list or negative_list'],
    [lines({ ...record, label_name: 'cat' }), 'label_name is neither of the two names'],
    [lines({ ...record, negative_promt: 'cactihog' }), 'both names are "cactihog"'],
  ])('says which line it cannot read and why: %s', (line, why) => {
    const parsed = parseIsekai(`${lines(record)}\n${line}`);
    expect(parsed).toEqual({ ok: false, failure: `line 2: ${why}` });
  });

  it('refuses a file without a record', () => {
    expect(parseIsekai('\n')).toMatchObject({ ok: false });
  });
});
