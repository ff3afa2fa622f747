import { describe, expect, it } from 'vitest';
import { entitiesAreHarmless } from './svg-entities.ts';

describe('the entities of an SVG', () => {
  const svg = (subset: string, body = '') => `<!DOCTYPE svg [${subset}]><svg>${body}</svg>`;

  it.each([
    ['none', '<svg/>'],
    ["Illustrator's", svg('<!ENTITY ns_svg "http://www.w3.org/2000/svg">', '&ns_svg;')],
    ['one that stands for a character', svg("<!ENTITY nbsp '&#160;'>", '&nbsp;')],
  ])('are harmless: %s', (_which, markup) => {
    expect(entitiesAreHarmless(markup)).toBe(true);
  });

  it.each([
    ['a billion laughs', svg('<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;">', '&b;')],
    ['many times a long one', svg(`<!ENTITY a "${'ha'.repeat(5_000)}">`, '&a;'.repeat(2_000))],
    ['a parameter', svg(`<!ENTITY % a "<!ENTITY b 'c'>"> %a;`)],
    ['another file', svg('<!ENTITY a SYSTEM "file:///etc/passwd">', '&a;')],
  ])('are not harmless: %s', (_which, markup) => {
    expect(entitiesAreHarmless(markup)).toBe(false);
  });
});
