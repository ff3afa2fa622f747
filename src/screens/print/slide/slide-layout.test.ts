import { describe, expect, it } from 'vitest';
import { imageId } from '../../../domain/testing/made.ts';
import type { SlideGroup } from './slide-content.ts';
import { layOutEvidence, LEADING } from './slide-layout.ts';

const area = { x: 592, y: 340, width: 952, height: 500, lines: 3 };

const group = (name: string, pictures: number): SlideGroup => ({
  concept: { name, marker: 0 },
  pictures: Array.from({ length: pictures }, (_, place) => ({
    imageId: imageId(`abc${place}`),
    words: ['for it (−0.38)', '97 % → 93 %'],
    strength: 1,
  })),
});
const groups = (concepts: number, pictures: number) =>
  Array.from({ length: concepts }, (_, place) => group(`concept ${place}`, pictures));

describe('the evidence on a slide', () => {
  it.each([
    [1, 1],
    [2, 1],
    [2, 4],
    [2, 8],
    [3, 5],
    [4, 16],
    [12, 4],
    [50, 4],
    [1, 200],
  ])(
    'of %i concepts with %i pictures each stays in its area, and nothing overlaps',
    (many, each) => {
      const { groups: placed, side, cell, hidden } = layOutEvidence(groups(many, each), area);
      const pictures = placed.flatMap((one) => one.pictures);
      expect(placed.length + hidden).toBe(many);
      expect(pictures.length).toBeGreaterThan(0);
      for (const { x, y } of pictures) {
        expect(x).toBeGreaterThanOrEqual(area.x);
        expect(x + cell).toBeLessThanOrEqual(area.x + area.width);
        expect(y + side + area.lines * LEADING).toBeLessThanOrEqual(area.y + area.height);
      }
      const boxes = pictures.map(({ x, y }) => ({ x, y }));
      for (const [place, one] of boxes.entries())
        for (const other of boxes.slice(place + 1))
          expect(Math.abs(one.x - other.x) >= cell || Math.abs(one.y - other.y) >= side).toBe(true);
    },
  );

  it('shows every picture of a small lesson, and large ones', () => {
    const { groups: placed, side, hidden } = layOutEvidence(groups(2, 4), area);
    expect([placed.map(({ pictures }) => pictures.length), hidden]).toEqual([[4, 4], 0]);
    expect(side).toBeGreaterThan(100);
  });

  it('shows as many pictures of each concept as there is room for', () => {
    const { groups: placed } = layOutEvidence(groups(4, 16), area);
    const counts = new Set(placed.map(({ pictures }) => pictures.length));
    expect(counts.size).toBe(1);
    expect([...counts][0]).toBeLessThan(16);
  });

  it('counts the concepts that have no room', () => {
    expect(layOutEvidence(groups(50, 4), area).hidden).toBeGreaterThan(20);
  });
});
