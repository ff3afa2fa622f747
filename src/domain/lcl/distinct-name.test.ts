import { describe, expect, it } from 'vitest';
import { checkName } from './check-name.ts';
import { distinctName } from './distinct-name.ts';
import { concept } from '../testing/made.ts';

describe('a distinct name', () => {
  it('is the name itself where a reader can tell it from the others', () => {
    const long = `${'y'.repeat(40)} one`;
    expect(distinctName([concept('foxes')], 'owls')).toBe('owls');
    expect(distinctName([concept(`${'y'.repeat(40)} two`)], long)).toBe(long);
    expect(distinctName([concept('แมวดำตัวใหญ่')], 'แมวดำตัวเล็ก')).toBe('แมวดำตัวเล็ก');
  });

  it('is the name and a number where another looks the same', () => {
    const concepts = [concept('fep')];
    const second = distinctName(concepts, 'ｆｅｐ');
    expect(second).toBe('ｆｅｐ 2');
    expect(distinctName([...concepts, concept(second)], 'fер')).toBe('fер 3');
  });

  it('is the beginning of one that is longer than a name may be', () => {
    expect(distinctName([], 'x'.repeat(200))).toBe('x'.repeat(100));
  });

  it('is always one that a card may have', () => {
    const long = '👨‍👩‍👧‍👦'.repeat(120);
    const concepts = [concept(distinctName([], long))];
    for (let count = 0; count < 12; count++) {
      const name = distinctName(concepts, `${long} ${count}`);
      expect(checkName(concepts, name)).toEqual({ ok: true, value: name });
      concepts.push(concept(name));
    }
  });
});
