import { describe, expect, it } from 'vitest';
import type { Episode } from '../../../domain/session/episode.ts';
import { imageId } from '../../../domain/testing/made.ts';
import { slideContent } from './slide-content.ts';
import { slideParts } from './slide-parts.ts';

const measure = (text: string, size: number) => text.length * size * 0.55;

/** An answer about so many concepts. Leaving out the first picture of the first one matters most. */
function episode(names: readonly string[], each: number, isExplained = true): Episode {
  const supportSet = names.flatMap((label, concept) =>
    Array.from({ length: each }, (_, place) => ({
      demonstrationId: `${concept} ${place}`,
      imageId: imageId(`${concept}abc${place}`),
      label,
    })),
  );
  const scores = (first: number) => ({
    labels: names.map((_, place) => (place === 0 ? first : -4 - place / 10)),
    none: -5,
  });
  return {
    id: 'e',
    askedAt: Date.UTC(2026, 10, 29),
    linkContext: {
      supportSet,
      labels: names,
      query: { imageId: imageId('fff1'), source: 'q.png' },
    },
    concepts: names.map((name, marker) => ({ label: name, name, marker })),
    scores: {
      full: scores(-0.1),
      without: isExplained
        ? supportSet.map(({ demonstrationId }, place) => ({
            demonstrationId,
            scores: scores(-0.1 - (place === 0 ? 1 : 0.01 * (place % each))),
          }))
        : [],
    },
    engine: { modelName: 'Mini 2', device: 'wasm', milliseconds: 300 },
  };
}

const fifty = Array.from({ length: 50 }, (_, place) => `concept ${place}`);

describe('the picture of an answer', () => {
  it('has the answer with its numbers, and its pictures by what they did', () => {
    const content = slideContent(episode(['wisent', 'quokka'], 3), 0.5);
    expect(content.sentence).toBe('there is "wisent" in the image.');
    expect(content.bars.map(({ concept }) => concept?.name ?? null)).toEqual([
      'wisent',
      'quokka',
      null,
    ]);
    expect(content.groups.map(({ concept }) => concept.name)).toEqual(['wisent', 'quokka']);
    expect(content.groups[0]?.pictures[0]?.words[0]).toBe('for it');
    expect(content.small[0]).toContain('Mini 2 on wasm, 2026-11-29. Shown: 3 per concept.');
  });

  it('says why no name was said', () => {
    const content = slideContent(episode(['wisent', 'quokka'], 3), 0.999);
    expect(content.sentence).toBe('Not sure.');
    expect(content.reason).toContain('below your threshold');
  });

  it('says so where nothing was measured', () => {
    const content = slideContent(episode(['wisent', 'quokka'], 3, false), 0.5);
    expect(content.evidenceTitle).toContain('has not been measured');
    expect(content.groups[0]?.pictures[0]?.words).toEqual([]);
  });

  it('sums up the candidates that have no bar', () => {
    const { bars, others } = slideContent(episode(fifty, 4), 0.1);
    expect(bars).toHaveLength(4);
    expect(others?.count).toBe(47);
    const together = bars.reduce(
      (sum, { probability }) => sum + probability,
      others?.together ?? 0,
    );
    expect(together).toBeCloseTo(1);
  });

  it.each([
    ['two', ['wisent', 'quokka'], 4],
    ['fifty', fifty, 4],
    ['long names', ['a name of many words '.repeat(5).trim(), '山'.repeat(100)], 6],
  ] as const)('keeps all of it on the slide with %s', (_, names, each) => {
    const parts = slideParts(slideContent(episode(names, each), 0.1), measure);
    const heights = [
      ...parts.small.lines.map((_line, place) => parts.small.y + 24 * place),
      ...parts.head.sentence.map(({ y }) => y),
      ...parts.head.bars.map(({ y }) => y + 25),
      ...parts.evidence.groups.flatMap(({ pictures }) =>
        pictures.map(({ y, words }) => y + parts.evidence.side + 20 + 19 * words.length),
      ),
    ];
    expect(Math.max(...heights)).toBeLessThan(880);
    const { question, small } = parts;
    expect(small.y - 17).toBeGreaterThan(question.y + question.side);
    const shown = parts.evidence.groups.length;
    expect(parts.evidence.rest === '').toBe(shown === names.length);
  });
});
