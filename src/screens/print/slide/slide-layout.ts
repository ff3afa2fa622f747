import { directionOf } from '../../../languages/languages.ts';
import { i18n } from '../../../languages/translator.ts';
import type { SlideGroup, SlidePicture } from './slide-content.ts';

/** The size of a slide, in pixels. */
export const SLIDE = { width: 1600, height: 900 } as const;

/** Whether the slide begins on the right, as the page's language does. All places are given as if it did not. */
export const isRightToLeft = (): boolean => directionOf(i18n.language) === 'rtl';

/** A picture and its place. */
export interface PlacedPicture {
  readonly picture: SlidePicture;
  readonly x: number;
  readonly y: number;
}

interface PlacedGroup {
  readonly group: SlideGroup;
  readonly x: number;
  readonly y: number;
  /** As far as its title may reach. */
  readonly width: number;
  readonly pictures: readonly PlacedPicture[];
}

/** The evidence on its part of the slide. */
interface PlacedEvidence {
  readonly groups: readonly PlacedGroup[];
  /** The side of a picture, and the width that it and its words have. */
  readonly side: number;
  readonly cell: number;
  /** Concepts for which there was no room. */
  readonly hidden: number;
}

interface EvidenceArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Lines of words below each picture. */
  readonly lines: number;
}

/** Sides of a picture, the best first. */
const SIDES = [200, 176, 150, 132, 116, 100, 86] as const;
/** How many pictures of each concept are shown. */
const CAPS = [Infinity, 8, 6, 5, 4, 3, 2, 1] as const;
/** Words need this much, however small the picture is. */
const NARROWEST = 138;
const GAP = 22;
export const TITLE = 32;
/** From one line of words to the next. */
export const LEADING = 19;
const BELOW = 14;

/** Places the groups line by line. The pictures are as large and as many as there is room for. */
export function layOutEvidence(groups: readonly SlideGroup[], area: EvidenceArea): PlacedEvidence {
  for (const cap of CAPS)
    for (const side of SIDES) {
      const placed = flow(groups, area, side, cap);
      if (placed.bottom <= area.y + area.height) return { ...placed, hidden: 0 };
    }
  const smallest = SIDES[SIDES.length - 1] ?? NARROWEST;
  for (let shown = groups.length - 1; shown > 0; shown--) {
    const placed = flow(groups.slice(0, shown), area, smallest, 1);
    if (placed.bottom <= area.y + area.height) return { ...placed, hidden: groups.length - shown };
  }
  return { groups: [], side: smallest, cell: NARROWEST, hidden: groups.length };
}

function flow(
  groups: readonly SlideGroup[],
  { x: left, y: top, width, lines }: EvidenceArea,
  side: number,
  cap: number,
) {
  const cell = Math.max(side + 16, lines > 0 ? NARROWEST : 0);
  const perLine = Math.floor(width / cell);
  const row = side + (lines > 0 ? 8 + lines * LEADING : 0);
  const height = TITLE + row + BELOW;
  let [x, y] = [left, top];
  let bottom = top;
  const placed = groups.map((group): PlacedGroup => {
    const shown = group.pictures.slice(0, cap);
    const columns = Math.max(1, Math.min(perLine, shown.length));
    if (x > left && x + columns * cell > left + width) {
      x = left;
      y = bottom;
    }
    const begun = { x, y };
    const pictures = shown.map((picture, place) => ({
      picture,
      x: begun.x + (place % perLine) * cell,
      y: begun.y + TITLE + Math.floor(place / perLine) * (row + BELOW),
    }));
    const rows = Math.max(1, Math.ceil(shown.length / perLine));
    bottom = Math.max(bottom, y + height + (rows - 1) * (row + BELOW));
    x += columns * cell + GAP;
    return { group, ...begun, width: columns * cell, pictures };
  });
  return { groups: placed, side, cell, bottom: bottom - BELOW };
}
