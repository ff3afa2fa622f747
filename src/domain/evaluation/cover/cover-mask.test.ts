import { expect, it } from 'vitest';
import { cellStates, coveredShare, maskOf } from './cover-mask.ts';
import { brushOf, type CoverStep } from './cover-steps.ts';

const square = { width: 500, height: 500 };
const grid = { columns: 7, rows: 7 };

const dot = (x: number, y: number, radius: number, covers = true): CoverStep => ({
  kind: 'stroke',
  covers,
  radius,
  points: [{ x, y }],
});
const cells = (which: readonly number[], covers = true): CoverStep => ({
  kind: 'cells',
  covers,
  grid,
  cells: which,
});

it('covers nothing before the first step', () => {
  const mask = maskOf(square, []);
  expect(coveredShare(mask)).toBe(0);
  expect(new Set(cellStates(mask, grid))).toEqual(new Set(['open']));
});

it('covers a cell whole, and its neighbours not at all', () => {
  const states = cellStates(maskOf(square, [cells([0, 24])]), grid);
  expect(states.flatMap((state, cell) => (state === 'covered' ? [cell] : []))).toEqual([0, 24]);
  expect(states).not.toContain('partly');
});

it('covers a seventh of the picture with seven of 49 cells', () => {
  expect(coveredShare(maskOf(square, [cells([0, 1, 2, 3, 4, 5, 6])]))).toBeCloseTo(1 / 7, 3);
});

it('draws a round dot, whatever the shape of the picture', () => {
  const area = (width: number, height: number) =>
    coveredShare(maskOf({ width, height }, [dot(0.5, 0.5, 0.2)])) * width * height;
  expect(area(500, 500)).toBeCloseTo(Math.PI * 100 ** 2, -3);
  expect(area(1000, 500) / area(500, 500)).toBeCloseTo(1, 1);
});

it('joins the points of a stroke, so that a quick hand leaves no gaps', () => {
  const stroke: CoverStep = {
    kind: 'stroke',
    covers: true,
    radius: 0.08,
    points: [
      { x: 0, y: 0.5 },
      { x: 1, y: 0.5 },
    ],
  };
  const states = cellStates(maskOf(square, [stroke]), grid);
  expect(states.slice(21, 28)).toEqual(Array.from({ length: 7 }, () => 'covered'));
  expect(states.slice(0, 14)).not.toContain('covered');
});

it('takes a cover away again, step after step', () => {
  const covered = [cells([24]), dot(0.5, 0.5, 0.02, false)];
  expect(cellStates(maskOf(square, covered), grid)[24]).toBe('partly');
  expect(coveredShare(maskOf(square, [...covered, cells([24], false)]))).toBe(0);
  expect(cellStates(maskOf(square, [...covered, cells([24])]), grid)[24]).toBe('covered');
});

it('keeps a stroke that leaves the picture inside it', () => {
  const mask = maskOf(square, [dot(-2, 3, 0.2), dot(1, 1, 0.1)]);
  expect(coveredShare(mask)).toBeGreaterThan(0);
  expect(coveredShare(mask)).toBeLessThan(0.02);
});

it('has a brush that is never too thin nor too wide', () => {
  expect([brushOf(0), brushOf(0.1), brushOf(9)]).toEqual([0.02, 0.1, 0.25]);
});
