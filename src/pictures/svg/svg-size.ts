/** The size attributes of the root element; `null` where one is absent. */
export interface SvgSizeAttributes {
  readonly width: string | null;
  readonly height: string | null;
  readonly viewBox: string | null;
}

export interface SvgSize {
  /** The size in pixels at which to draw. */
  readonly width: number;
  readonly height: number;
  /** The part of the drawing that fills this size. */
  readonly viewBox: string;
}

const LONGEST_SIDE = 1024;
const SHORTEST_LONGER_SIDE = 256;
/** For a drawing without any size. */
const UNKNOWN_SIDE = 512;

/** CSS pixels per unit. Relative units (%, em) have no meaning outside a page. */
const pixelsPer: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

/** The size at which to draw an SVG. It keeps the proportions, and the longer side has 256 to 1024 pixels. */
export function svgSize(attributes: SvgSizeAttributes): SvgSize {
  const box = parseViewBox(attributes.viewBox);
  const width = parseLength(attributes.width);
  const height = parseLength(attributes.height);
  const proportion = box ? box.width / box.height : 1;
  const ownWidth = width ?? (height ? height * proportion : (box?.width ?? UNKNOWN_SIDE));
  const ownHeight = height ?? (width ? width / proportion : (box?.height ?? UNKNOWN_SIDE));

  const longer = Math.max(ownWidth, ownHeight);
  const scale = Math.min(Math.max(longer, SHORTEST_LONGER_SIDE), LONGEST_SIDE) / longer;
  return {
    width: Math.max(1, Math.round(ownWidth * scale)),
    height: Math.max(1, Math.round(ownHeight * scale)),
    viewBox: box ? box.text : `0 0 ${ownWidth} ${ownHeight}`,
  };
}

function parseLength(text: string | null): number | null {
  const [, number, unit = ''] = /^\s*([\d.]+(?:e[+-]?\d+)?)([a-z]*)\s*$/i.exec(text ?? '') ?? [];
  const pixels = Number(number) * (pixelsPer[unit.toLowerCase()] ?? NaN);
  return Number.isFinite(pixels) && pixels > 0 ? pixels : null;
}

function parseViewBox(text: string | null): { width: number; height: number; text: string } | null {
  const numbers = (text ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , width = 0, height = 0] = numbers;
  const sound = numbers.length === 4 && numbers.every(Number.isFinite) && width > 0 && height > 0;
  return sound ? { width, height, text: numbers.join(' ') } : null;
}
