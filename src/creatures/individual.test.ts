import { describe, expect, it } from 'vitest';
import { backgrounds } from './backgrounds.ts';
import { individual } from './individual.ts';
import { styles } from './pen.ts';
import { species } from './drawing/species.ts';

const pictures = Array.from({ length: 240 }, (_, seed) => individual(species(seed), seed % 7));

describe('individual', () => {
  it('draws the same picture for the same seed and another one for another seed', () => {
    expect(individual(species(1), 2)).toBe(individual(species(1), 2));
    expect(individual(species(1), 2)).not.toBe(individual(species(1), 3));
  });

  it('leaves the species as it was', () => {
    const kind = species(8);
    individual(kind, 1, { background: 'night' });
    expect(kind).toEqual(species(8));
  });

  it('keeps the pose when the setting fixes the background', () => {
    const transformOf = (svg: string): string =>
      /scale\([^)]*\) rotate\([^)]*\)/.exec(svg)?.[0] ?? '';
    const free = individual(species(4), 1);
    expect(transformOf(free)).not.toBe('');
    expect(transformOf(individual(species(4), 1, { background: 'plain' }))).toBe(transformOf(free));
  });

  it('writes well-formed SVG that brings everything it needs', () => {
    for (const svg of pictures) {
      expect(unbalanced(svg)).toBeNull();
      expect(svg).not.toMatch(/NaN|undefined|null|Infinity|<script|<image|<style|@import/);
      expect(svg).toMatch(
        /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="256" height="256" viewBox="0 0 256 256">/,
      );
    }
  });

  it('refers only to names inside the same picture', () => {
    for (const svg of pictures) {
      const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      const references = [...svg.matchAll(/(?:href="|url\()([^")]+)/g)].map(([, target]) => target);
      for (const target of references) expect(ids).toContain(target?.replace('#', ''));
    }
  });

  it('shares no name between different pictures on the same page', () => {
    const ids = backgrounds.flatMap((background) =>
      styles.flatMap((style) =>
        [1, 2].map(
          (seed) => /id="([^"]+)"/.exec(individual(species(3), seed, { background, style }))?.[1],
        ),
      ),
    );
    expect(new Set(ids).size).toBe(backgrounds.length * styles.length * 2);
  });

  it('stays small', () => {
    const sizes = pictures.map((svg) => svg.length).sort((one, other) => one - other);
    expect(sizes[sizes.length / 2]).toBeLessThan(6500);
    expect(sizes.at(-1)).toBeLessThan(12_000);
  });
});

/** The first closing tag without a matching open tag, or `null`. */
function unbalanced(svg: string): string | null {
  const open: string[] = [];
  for (const [tag, closing, name = '', selfClosing] of svg.matchAll(/<(\/?)(\w+)[^<>]*?(\/?)>/g)) {
    if (closing) {
      if (open.pop() !== name) return tag;
    } else if (!selfClosing) open.push(name);
  }
  return open.pop() ?? null;
}
