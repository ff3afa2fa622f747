import { expect, it } from 'vitest';
import { areaOf, CELLS, cellsOf, gridOf, neighbourOf, placeOf } from './cell-grid.ts';

const shape = (width: number, height: number) => ({ width, height });

it('has nearly square cells in pictures of every shape', () => {
  expect(gridOf(shape(800, 800), CELLS.fine)).toEqual({ columns: 7, rows: 7 });
  expect(gridOf(shape(800, 800), CELLS.coarse)).toEqual({ columns: 4, rows: 4 });
  expect(gridOf(shape(1024, 768), CELLS.fine)).toEqual({ columns: 8, rows: 6 });
  expect(gridOf(shape(768, 1024), CELLS.fine)).toEqual({ columns: 6, rows: 8 });
  expect(gridOf(shape(1000, 250), CELLS.fine)).toEqual({ columns: 14, rows: 4 });
});

it('never has more cells than can be asked about, however long the picture is', () => {
  const grid = gridOf(shape(10_000, 10), CELLS.fine);
  expect(grid.rows).toBe(2);
  expect(cellsOf(grid)).toHaveLength(50);
});

it('covers the whole picture with its cells, and nothing twice', () => {
  const grid = { columns: 4, rows: 3 };
  const areas = cellsOf(grid).map((cell) => areaOf(grid, shape(8, 9), cell));
  expect(areas).toHaveLength(12);
  expect(areas[0]).toEqual({ left: 0, top: 0, width: 2, height: 3 });
  expect(areas.at(-1)).toEqual({ left: 6, top: 6, width: 2, height: 3 });
  expect(placeOf(grid, 6)).toEqual({ row: 1, column: 2 });
});

it('goes from cell to cell, and stays at the edge', () => {
  const grid = { columns: 4, rows: 3 };
  expect(neighbourOf(grid, 0, { down: 0, right: 1 })).toBe(1);
  expect(neighbourOf(grid, 0, { down: -1, right: 0 })).toBe(0);
  expect(neighbourOf(grid, 3, { down: 0, right: 1 })).toBe(3);
  expect(neighbourOf(grid, 5, { down: 1, right: 0 })).toBe(9);
  expect(neighbourOf(grid, 5, { down: 0, right: -99 })).toBe(4);
});
