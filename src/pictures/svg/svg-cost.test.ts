import { describe, expect, it } from 'vitest';
import { drawnElements, type Drawn } from './svg-cost.ts';
import type { StyleRule } from './svg-references.ts';

const MOST = 10_000;

/** An element. Attributes named `class` match rules with `.name`. */
function element(
  localName: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Drawn[]
): Drawn {
  return {
    id: attributes['id'] ?? '',
    localName,
    children,
    attributes: Object.entries(attributes).map(([name, value]) => ({ name, value })),
    matches: (selector) => {
      if (selector.startsWith('>')) throw new SyntaxError(selector);
      return selector === '*' || selector === `.${attributes['class']}`;
    },
  };
}
const svg = (...children: Drawn[]) => element('svg', {}, ...children);
const rect = (attributes: Readonly<Record<string, string>> = {}) => element('rect', attributes);
const times = (count: number, make: () => Drawn) => Array.from({ length: count }, make);
const filling = (selector: string, id: string): StyleRule => ({
  selector,
  declarations: [{ name: 'fill', value: `url("#${id}")` }],
});

/** Nine patterns, each with ten rectangles that are filled with the previous one. */
function nested(rectangles: (level: number) => readonly Drawn[]): Drawn {
  const patterns = Array.from({ length: 9 }, (_, level) =>
    element('pattern', { id: `p${level}` }, ...rectangles(level)),
  );
  return svg(...patterns);
}

describe('the elements that a browser draws for an SVG', () => {
  const count = (root: Drawn, rules: readonly StyleRule[] = []) => drawnElements(root, rules, MOST);

  it('are those of the file where nothing refers to anything', () => {
    expect(count(svg(rect(), element('g', {}, rect())))).toBe(4);
  });

  it('count again wherever they are used', () => {
    const uses = times(10, () => element('use', { 'xlink:href': '#shape' }));
    expect(count(svg(rect({ id: 'shape' }), ...uses))).toBe(22);
  });

  it('are too many when uses are used', () => {
    const layers = Array.from({ length: 10 }, (_, layer) =>
      element(
        'g',
        { id: `layer${layer}` },
        ...times(10, () => element('use', { href: `#layer${layer - 1}` })),
      ),
    );
    expect(count(svg(...layers))).toBe(Infinity);
  });

  it('count fills, masks and clip paths by their url()', () => {
    const filled = rect({ fill: 'url("#p")', style: 'mask: URL( #p );clip-path:url(\\23 p)' });
    expect(count(svg(element('pattern', { id: 'p' }, rect()), filled))).toBe(8);
  });

  it('count nothing for a gradient, however often it is referred to', () => {
    const gradient = element('linearGradient', { id: 'g' }, element('stop'), element('stop'));
    const shapes = times(5_000, () => rect({ fill: 'url(#g)', class: 'shape' }));
    expect(count(svg(gradient, ...shapes), [filling('.shape', 'g')])).toBe(5_004);
  });

  it.each([
    ['by attribute', nested((level) => times(10, () => rect({ fill: `url(#p${level - 1})` }))), []],
    [
      'by class',
      nested((level) => times(10, () => rect({ class: `c${level}` }))),
      Array.from({ length: 9 }, (_, level) => filling(`.c${level}`, `p${level - 1}`)),
    ],
    [
      'through their group',
      nested((level) => [
        element('g', { fill: `url(#p${level - 1})` }, ...times(10, () => rect())),
      ]),
      [],
    ],
    [
      'through the pattern itself',
      svg(
        ...Array.from({ length: 9 }, (_, level) =>
          element(
            'pattern',
            { id: `p${level}`, fill: `url(#p${level - 1})` },
            ...times(10, () => rect()),
          ),
        ),
      ),
      [],
    ],
    [
      'by a variable',
      nested((level) => times(10, () => rect({ style: `--p: url(#p${level - 1})` }))),
      [],
    ],
    [
      'by a selector that nobody understands',
      nested(() => times(10, () => rect())),
      Array.from({ length: 9 }, (_, level) => filling('> .c', `p${level}`)),
    ],
  ])('are too many when patterns are filled with patterns, %s', (_how, root, rules) => {
    expect(count(root, rules)).toBe(Infinity);
  });

  it('count a style rule for the elements that it matches alone', () => {
    const shapes = times(4_000, () => rect({ class: 'plain' }));
    const shadow = element('filter', { id: 'shadow' }, element('feDropShadow'));
    const rules: StyleRule[] = [
      { selector: '.raised', declarations: [{ name: 'filter', value: 'url("#shadow")' }] },
    ];
    expect(count(svg(shadow, rect({ class: 'raised' }), ...shapes), rules)).toBe(4_006);
  });

  it('end where an element uses itself', () => {
    const loop = element('g', { id: 'a' }, element('use', { href: '#a' }));
    expect(count(loop)).toBe(2);
  });

  it('are without end where a thousand stand within each other', () => {
    let deep = rect();
    for (let depth = 0; depth < 2_000; depth += 1) deep = element('g', {}, deep);
    expect(count(deep)).toBe(Infinity);
  });

  it('are too many when the file has too many', () => {
    expect(count(svg(...times(MOST, () => rect())))).toBe(Infinity);
  });
});
