import { describe, expect, it } from 'vitest';
import { checkName } from './check-name.ts';
import { concept } from '../testing/made.ts';

const concepts = [concept('cactihog'), concept('é')];
const long = 'a'.repeat(32);

describe('a typed name', () => {
  it('is taken as it is tidied', () => {
    expect(checkName(concepts, '  red   fox ')).toEqual({ ok: true, value: 'red fox' });
  });

  it('is refused where nothing visible was typed', () => {
    expect(checkName(concepts, ' \u200b ')).toEqual({ ok: false, failure: { code: 'empty-name' } });
  });

  it('is refused where another concept has it, however it was typed', () => {
    expect(checkName(concepts, ' cactihog ')).toEqual({
      ok: false,
      failure: { code: 'duplicate-name', name: 'cactihog' },
    });
    expect(checkName(concepts, 'e\u0301').ok).toBe(false);
  });

  it('is taken where only the concept itself has it', () => {
    expect(checkName(concepts, 'cactihog', 'cactihog')).toEqual({ ok: true, value: 'cactihog' });
  });

  it('is taken where it differs from another behind the first 32 bytes alone', () => {
    expect(checkName([concept(`${long} one`)], `${long} two`).ok).toBe(true);
    expect(checkName([concept('แมวดำตัวใหญ่')], 'แมวดำตัวใหญ')).toMatchObject({ ok: true });
    expect(checkName([concept('cat')], 'Cat').ok).toBe(true);
  });

  it.each([
    ['full-width letters', 'ｃａｃｔｉｈｏｇ'],
    ['a letter of another alphabet', 'cactihоg'],
  ])('is refused where it looks like another: %s', (_, typed) => {
    expect(checkName(concepts, typed)).toEqual({
      ok: false,
      failure: { code: 'look-alike', name: 'cactihog' },
    });
  });

  it('is refused where it is longer than a name may be, in characters as people count them', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(checkName([], family.repeat(90)).ok).toBe(true);
    expect(checkName([], 'ก'.repeat(100)).ok).toBe(true);
    expect(checkName([], 'ก'.repeat(101))).toEqual({
      ok: false,
      failure: { code: 'too-long', characters: 101 },
    });
    expect(checkName([], `a${'\u0302'.repeat(2000)}`).ok).toBe(false);
  });
});
