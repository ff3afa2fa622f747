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

  it('is refused where the model would read the same first bytes of both', () => {
    expect(checkName([concept(`${long} one`)], `${long} two`)).toEqual({
      ok: false,
      failure: { code: 'same-label', name: `${long} one`, label: long },
    });
    expect(checkName([concept('cat')], 'Cat').ok).toBe(true);
  });
});
