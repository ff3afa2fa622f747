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

/** Where a cell is, counted from the upper left. */
export function placeWords(grid: CellGrid, cell: number): string {
  const { row, column } = placeOf(grid, cell);
  return `row ${row + 1}, column ${column + 1}`;
}

const stateWords: Readonly<Record<CellState, string>> = {
  covered: 'covered',
  partly: 'partly covered',
  open: 'not covered',
};

/** What a cell says of itself to those who do not see it. */
export function cellWords(grid: CellGrid, cell: number, state: CellState): string {
  const { row, column } = placeOf(grid, cell);
  return `Row ${row + 1}, column ${column + 1}: ${stateWords[state]}`;
}

/** How much of the picture is covered. */
export function shareWords(share: number): string {
  return share === 0 ? 'Nothing is covered.' : `${percent(share)} of the picture is covered.`;
}

/** What was said: a name, or "not sure". */
export function coverSaidWords(said: string | typeof NONE): string {
  return said === NONE ? '“not sure”' : `“${said}”`;
}

/** Where the answer rests, in two sentences. `all` is how many cells there are. */
export function findingsWords(
  grid: CellGrid,
  { candidate, effects, deciding }: CellFindings,
): readonly string[] {
  const what = coverSaidWords(candidate);
  const [strongest] = strongestCells(effects, 1).filter(({ drop }) => mattered(drop));
  const rests = strongest
    ? `${what} rests most on the cell in ${placeWords(grid, strongest.cell)}. With only that cell covered: ${moveWords(strongest)}.`
    : `No single cell matters for ${what}: with any one of them covered, the rest says the same.`;
  const all = effects.length;
  const changes =
    deciding.length === 0
      ? `None of the ${all} cells changes what is said when it alone is covered.`
      : `${deciding.length} of the ${all} cells ${deciding.length === 1 ? 'changes' : 'change'} what is said when covered alone.`;
  return [rests, changes];
}

/** How the answer moves with one cell covered. */
export function cellMoveWords(effect: CellEffect): string {
  const words = moveWords(effect);
  return mattered(effect.drop) || words.includes('→') ? words : 'hardly matters';
}
