import { describe, expect, it } from 'vitest';
import { codeOf, parseCode } from './experiment-request.ts';
import { readyPacks } from './ready-packs.ts';

describe('a request in an address', () => {
  it('is read as it was written', () => {
    for (const { request } of readyPacks)
      expect(parseCode(codeOf(request))).toEqual({ ok: true, value: request });
    expect(parseCode(' two-species.8.12.4294967295 ')).toMatchObject({ ok: true });
  });

  it.each([
    ['', 'not-a-request'],
    ['two-species', 'not-a-request'],
    ['two-species.4.6.1.1', 'not-a-request'],
    ['toString.4.6.1', 'unknown-recipe'],
    ['two-species.0.6.1', 'teach-out-of-range'],
    ['two-species.9.6.1', 'teach-out-of-range'],
    ['two-species.4.1.1', 'test-out-of-range'],
    ['two-species.4.13.1', 'test-out-of-range'],
    ['two-species.4.6.-1', 'not-a-seed'],
    ['two-species.4.6.1e3', 'not-a-seed'],
    ['two-species.4.6.4294967296', 'not-a-seed'],
  ])('%j: %s', (code, failure) => {
    expect(parseCode(code)).toEqual({ ok: false, failure });
  });
});
