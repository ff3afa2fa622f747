/** Width and height of a picture. Only their ratio counts. */
export interface PictureShape {
  readonly width: number;
  readonly height: number;
}

/** Cells of equal size over a whole picture, row by row. */
export interface CellGrid {
  readonly columns: number;
  readonly rows: number;
}

/** How many cells a grid has, more or less. A square picture gets 7 × 7 or 4 × 4. */
export const CELLS = { fine: 49, coarse: 16 } as const;

/** A panorama has at least this many rows, so that above and below can be told apart. */
const FEWEST = 2;

/** A grid of about so many cells that are nearly square. */
export function gridOf({ width, height }: PictureShape, about: number): CellGrid {
  const along = (ratio: number) => Math.round(Math.sqrt(about * ratio));
  const most = Math.ceil(about / FEWEST);
  const within = (count: number) => Math.min(most, Math.max(FEWEST, count));
  return { columns: within(along(width / height)), rows: within(along(height / width)) };
}

/** The places of all cells of a grid. */
export function cellsOf({ columns, rows }: CellGrid): readonly number[] {
  return Array.from({ length: columns * rows }, (_, cell) => cell);
}

/** Row and column of a cell. Both begin at 0. */
export function placeOf({ columns }: CellGrid, cell: number): { row: number; column: number } {
  return { row: Math.floor(cell / columns), column: cell % columns };
}

/** The area of a cell, in the units of the shape. */
export function areaOf(grid: CellGrid, { width, height }: PictureShape, cell: number) {
  const { row, column } = placeOf(grid, cell);
  return {
    left: (column * width) / grid.columns,
    top: (row * height) / grid.rows,
    width: width / grid.columns,
    height: height / grid.rows,
  };
}

/** The cell one step away, or the cell itself at the edge of the picture. */
export function neighbourOf(
  { columns, rows }: CellGrid,
  cell: number,
  { down, right }: { readonly down: number; readonly right: number },
): number {
  const { row, column } = placeOf({ columns, rows }, cell);
  const within = (place: number, count: number) => Math.min(count - 1, Math.max(0, place));
  return within(row + down, rows) * columns + within(column + right, columns);
}
