import type { ReactNode } from 'react';
import { GridLayout, Size, Virtualizer } from 'react-aria-components';

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
    <Virtualizer layout={GridLayout} layoutOptions={BOX}>
      {children}
    </Virtualizer>
  );
}
