/** A rectangle of a picture, in its pixels. */
interface PictureRegion {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The middle of a picture. It has the picture's shape and half of its area, so that the middle and the edge lose as much
 * when they are covered.
 */
export function middleOf({
  width,
  height,
}: Pick<PictureRegion, 'width' | 'height'>): PictureRegion {
  const side = Math.SQRT1_2;
  return {
    left: (width * (1 - side)) / 2,
    top: (height * (1 - side)) / 2,
    width: width * side,
    height: height * side,
  };
}
