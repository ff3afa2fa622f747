import type { ReactNode } from 'react';
import { Size, Virtualizer } from 'react-aria-components';
import { GradualGrid } from '../../ui/gradual-grid.ts';

/** The size of a tile (tile.css) and the space between two, in CSS pixels. */
const BOX = {
  minItemSize: new Size(70, 70),
  maxItemSize: new Size(70, 70),
  minSpace: new Size(8, 8),
  maxHorizontalSpace: 8,
  preserveAspectRatio: true,
};

/** Draws only the part of its grid that is scrolled into view. */
export function PictureBox({ children }: { children: ReactNode }) {
  return (
    <Virtualizer layout={GradualGrid} layoutOptions={BOX}>
      {children}
    </Virtualizer>
  );
}
