import type { CSSProperties } from 'react';
import type { PictureShape } from '../../../domain/evaluation/cover/cell-grid.ts';

/** Tells the style sheet the shape of the picture, so that a panorama gets the width that it needs. */
export function ratioOf({ width, height }: PictureShape): CSSProperties {
  return { '--cover-ratio': width / height } as CSSProperties;
}
