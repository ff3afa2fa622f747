import { t } from '@lingui/core/macro';
import { useRef, useState, type KeyboardEvent } from 'react';
import {
  cellsOf,
  neighbourOf,
  placeOf,
  type CellGrid,
} from '../../../domain/evaluation/cover/cell-grid.ts';
import { cellStates, type CoverMask } from '../../../domain/evaluation/cover/cover-mask.ts';
import { BRUSH, brushOf } from '../../../domain/evaluation/cover/cover-steps.ts';
import { coverMore } from '../../../session/lab/cover-question.ts';
import { useTools } from '../../../session/store/session-context.tsx';
import { cellWords } from './cover-words.ts';

interface Props {
  grid: CellGrid;
  mask: CoverMask;
  brush: number;
  onBrush: (radius: number) => void;
}

const moves: Readonly<Record<string, { down: number; right: number }>> = {
  ArrowUp: { down: -1, right: 0 },
  ArrowDown: { down: 1, right: 0 },
  ArrowLeft: { down: 0, right: -1 },
  ArrowRight: { down: 0, right: 1 },
  Home: { down: 0, right: -Infinity },
  End: { down: 0, right: Infinity },
};

/** The picture's cells for the keyboard. Each says its place and its state. A pointer paints through them. */
export function CoverCells({ grid, mask, brush, onBrush }: Props) {
  const tools = useTools();
  const cells = useRef(new Map<number, HTMLElement>());
  const [chosen, setChosen] = useState(0);
  const all = cellsOf(grid);
  const current = chosen < all.length ? chosen : 0;
  const states = cellStates(mask, grid);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moves[event.key];
    if (move) {
      const next = neighbourOf(grid, current, move);
      setChosen(next);
      cells.current.get(next)?.focus();
    } else if (event.key === ' ' || event.key === 'Enter') {
      const covers = states[current] !== 'covered';
      coverMore(tools, { kind: 'cells', covers, grid, cells: [current] });
    } else if (event.key === '+' || event.key === '=') onBrush(brushOf(brush + BRUSH.step));
    else if (event.key === '-') onBrush(brushOf(brush - BRUSH.step));
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="cover-cells"
      role="grid"
      aria-label={t`Cells of the picture`}
      aria-multiselectable="true"
      onKeyDown={onKeyDown}
    >
      {Array.from({ length: grid.rows }, (_, row) => (
        <div key={row} role="row" className="cover-row">
          {all
            .filter((cell) => placeOf(grid, cell).row === row)
            .map((cell) => (
              <div
                key={cell}
                role="gridcell"
                className="cover-cell"
                tabIndex={cell === current ? 0 : -1}
                aria-selected={states[cell] === 'covered'}
                aria-label={cellWords(grid, cell, states[cell] ?? 'open')}
                ref={(element) => {
                  if (element) cells.current.set(cell, element);
                  return () => void cells.current.delete(cell);
                }}
                onFocus={() => setChosen(cell)}
              />
            ))}
        </div>
      ))}
    </div>
  );
}
