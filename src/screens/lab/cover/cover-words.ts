import { plural, t } from '@lingui/core/macro';
import {
  strongestCells,
  type CellEffect,
  type CellFindings,
} from '../../../domain/evaluation/cover/cell-effects.ts';
import { placeOf, type CellGrid } from '../../../domain/evaluation/cover/cell-grid.ts';
import type { CellState } from '../../../domain/evaluation/cover/cover-mask.ts';
import { NONE } from '../../../domain/lcl/answer.ts';
import { percent } from '../../../ui/numbers.ts';
import { mattered, moveWords } from '../../why/effect-words.ts';

/** The row and the column of a cell, counted from 1 at the upper left, as the page numbers them. */
function countedFromOne(grid: CellGrid, cell: number) {
  const place = placeOf(grid, cell);
  return { row: place.row + 1, column: place.column + 1 };
}

/** Where a cell is, counted from the upper left. */
export function placeWords(grid: CellGrid, cell: number): string {
  const { row, column } = countedFromOne(grid, cell);
  return t`row ${row}, column ${column}`;
}

/** What a cell says of itself to those who do not see it. */
export function cellWords(grid: CellGrid, cell: number, state: CellState): string {
  const { row, column } = countedFromOne(grid, cell);
  switch (state) {
    case 'covered':
      return t`Row ${row}, column ${column}: covered`;
    case 'partly':
      return t`Row ${row}, column ${column}: partly covered`;
    case 'open':
      return t`Row ${row}, column ${column}: not covered`;
  }
}

/** How much of the picture is covered. */
export function shareWords(share: number): string {
  return share === 0
    ? t`Nothing is covered.`
    : t`${{ share: percent(share) }} of the picture is covered.`;
}

/** What was said: a name, or "not sure". */
export function coverSaidWords(said: string | typeof NONE): string {
  return said === NONE ? t`“not sure”` : t`“${{ name: said }}”`;
}

/** Where the answer rests, in two sentences. `all` is how many cells there are. */
export function findingsWords(
  grid: CellGrid,
  { candidate, effects, deciding }: CellFindings,
): readonly string[] {
  const what = coverSaidWords(candidate);
  const [strongest] = strongestCells(effects, 1).filter(({ drop }) => mattered(drop));
  const rests = strongest
    ? restsWords(what, countedFromOne(grid, strongest.cell), moveWords(strongest))
    : t`No single cell matters for ${what}: with any one of them covered, the rest says the same.`;
  const all = effects.length;
  const count = deciding.length;
  const changes =
    count === 0
      ? t`None of the ${all} cells changes what is said when it alone is covered.`
      : t`${plural(count, {
          one: `# of the ${all} cells changes what is said when covered alone.`,
          other: `# of the ${all} cells change what is said when covered alone.`,
        })}`;
  return [rests, changes];
}

function restsWords(
  what: string,
  { row, column }: { readonly row: number; readonly column: number },
  move: string,
): string {
  return t`${what} rests most on the cell in row ${row}, column ${column}. With only that cell covered: ${move}.`;
}

/** How the answer moves with one cell covered. */
export function cellMoveWords(effect: CellEffect): string {
  const moves = percent(effect.probability) !== percent(effect.probabilityWithout);
  return mattered(effect.drop) || moves ? moveWords(effect) : t`hardly matters`;
}
