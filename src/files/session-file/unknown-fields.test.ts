import fc from 'fast-check';
import { expect, it } from 'vitest';
import { restOf, withRest } from './unknown-fields.ts';

it('finds what is not known, and puts it back', () => {
  const original = { a: 1, b: { c: 2, d: 3 }, list: [{ id: 'x', e: 4, f: { g: 5 } }], h: [6] };
  const known = { a: 9, b: { c: 9 }, list: [{ id: 'y' }, { id: 'x', f: {} }] };
  const rest = restOf(original, known);
  expect(rest).toEqual({ b: { d: 3 }, list: { x: { e: 4, f: { g: 5 } } }, h: [6] });
  expect(withRest(known, rest)).toEqual({
    a: 9,
    b: { c: 9, d: 3 },
    list: [{ id: 'y' }, { id: 'x', f: { g: 5 }, e: 4 }],
    h: [6],
  });
});

it('finds nothing where all is known', () => {
  const value = fc.object({ withNullPrototype: false });
  fc.assert(fc.property(value, (known) => restOf(known, known) === undefined));
});

it('leaves what is known as it is, whatever the rest', () => {
  const value = fc.jsonValue().map((made) => JSON.parse(JSON.stringify(made)) as unknown);
  fc.assert(
    fc.property(value, value, (known, original) => {
      const whole = withRest(known, restOf(original, known));
      expect(restOf(known, whole)).toBeUndefined();
      if (Array.isArray(known)) expect(whole).toHaveLength(known.length);
    }),
  );
});

it('keeps a field that is called like a prototype an ordinary field', () => {
  const original = JSON.parse('{"__proto__":{"isAdmin":true},"id":"x"}') as unknown;
  const whole = withRest({ id: 'x' }, restOf(original, { id: 'x' })) as Record<string, unknown>;
  expect(Object.getPrototypeOf(whole)).toBe(Object.prototype);
  expect(whole['isAdmin']).toBeUndefined();
  expect(JSON.stringify(whole)).toBe('{"id":"x","__proto__":{"isAdmin":true}}');
});
