import { describe, expect, it } from 'vitest';
import { drawnElements, type Drawn } from './svg-cost.ts';

describe('the elements that a browser draws for an SVG', () => {
  const element = (id: string, refersTo: string[], ...children: Drawn[]): Drawn => ({
    id,
    children,
    attributes: refersTo.map((target) => ({ name: 'xlink:href', value: `#${target}` })),
  });

  it('are those of the file where nothing refers to anything', () => {
    expect(
      drawnElements(element('', [], element('a', []), element('b', [], element('c', [])))),
    ).toBe(4);
  });

  it('count again wherever they are used', () => {
    const uses = Array.from({ length: 10 }, () => element('', ['shape']));
    expect(drawnElements(element('', [], element('shape', []), ...uses))).toBe(22);
  });

  it('multiply when uses are used', () => {
    const layers = Array.from({ length: 10 }, (_, layer) => {
      const uses = Array.from({ length: 10 }, () => element('', [`layer${layer - 1}`]));
      return element(`layer${layer}`, [], ...uses);
    });
    expect(drawnElements(element('', [], ...layers))).toBeGreaterThan(1e9);
  });

  it('count fills and masks by their url()', () => {
    const filled = { ...element('', []), attributes: [{ name: 'fill', value: 'url("#p")' }] };
    expect(drawnElements(element('', [], element('p', [], element('', [])), filled))).toBe(6);
  });

  it('end where an element uses itself', () => {
    const loop = element('a', [], element('b', ['a']));
    expect(drawnElements(loop)).toBe(2);
  });

  it('are without end where a thousand stand within each other', () => {
    let nested = element('', []);
    for (let depth = 0; depth < 20_000; depth += 1) nested = element('', [], nested);
    expect(drawnElements(nested)).toBe(Infinity);
  });
});
