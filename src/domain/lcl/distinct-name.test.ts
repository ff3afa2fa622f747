import { describe, expect, it } from 'vitest';
import { checkName } from './check-name.ts';
import { distinctName } from './distinct-name.ts';
import { isShortened } from './label.ts';
import { concept } from '../testing/made.ts';

describe('a distinct name', () => {
  it('is the name itself where the model can tell it from the others, however long', () => {
    const long = `${'y'.repeat(40)} one`;
    expect(distinctName([concept('foxes')], 'owls')).toBe('owls');
    expect(distinctName([concept('foxes')], long)).toBe(long);
  });

  it('is the beginning and a number where the model reads the same first bytes', () => {
    const long = 'x'.repeat(32);
    const concepts = [concept(`${long} one`)];
    const second = distinctName(concepts, `${long} two`);
    expect(second).toBe(`${'x'.repeat(30)} 2`);
    expect(distinctName([...concepts, concept(second)], `${long} three`)).toBe(
      `${'x'.repeat(30)} 3`,
    );
  });

  it('is always one that the model reads whole and a card may have', () => {
    const long = '🦔'.repeat(9);
    const concepts = [concept(long)];
    for (let count = 0; count < 12; count++) {
      const name = distinctName(concepts, `${long} ${count}`);
      expect(isShortened(name)).toBe(false);
      expect(checkName(concepts, name)).toEqual({ ok: true, value: name });
      concepts.push(concept(name));
    }
  });
});
