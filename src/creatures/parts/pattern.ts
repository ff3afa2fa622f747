import type { Figure } from '../drawing/figure.ts';
import { frameAt, type Box, type Point } from '../drawing/geometry.ts';
import type { Paints } from '../drawing/palette.ts';
import { createPrng, type Prng } from '../../kernel/prng.ts';
import { packed, round, dots } from '../drawing/path-data.ts';
import { closedCurve, openCurve, oval } from '../drawing/shape.ts';
import type { Species } from '../drawing/species.ts';
import { isLarge, isSmall, scatter, type Cell } from './scatter.ts';

/** The markings of a species on the silhouette. The caller clips them to it. */
export function pattern(species: Species, figure: Figure, box: Box, paints: Paints): string {
  const prng = createPrng(species.grain);
  const filled = (d: string): string => `<path d="${d}" fill="${paints.second}"/>`;
  const lined = (d: string, width: number): string =>
    `<path d="${d}" fill="none" stroke="${paints.second}" stroke-width="${round(width)}"/>`;
  const { left, right, top, bottom } = box;
  const width = right - left;
  const height = bottom - top;
  switch (species.pattern) {
    case 'plain':
      return '';
    case 'belly':
      return `<path d="${belly(figure)}" fill="${paints.light}"/>`;
    case 'spots': {
      const cells = scatter(species.grain, figure, box, 25);
      return (
        dots(cells.filter(isLarge), 9.5, paints.second) +
        dots(cells.filter(isSmall), 6.2, paints.second)
      );
    }
    case 'freckles':
      return dots(scatter(species.grain, figure, box, 14), 2.8, paints.second);
    case 'rosettes': {
      const cells = scatter(species.grain, figure, box, 27);
      return dots(cells, 9.5, paints.second) + dots(cells, 4.6, paints.main);
    }
    case 'patches': {
      const cells = scatter(species.grain, figure, box, 46);
      const lobe = ({ x, y, chance }: Cell): Point => ({
        x: x + 15 * Math.cos(chance * 6.3),
        y: y + 15 * Math.sin(chance * 6.3),
      });
      return (
        dots(cells, 16, paints.second) +
        dots(cells.map(lobe), 11, paints.second) +
        dots(
          cells.filter(isLarge).map(({ x, y }) => ({ x: x - 13, y: y + 5 })),
          9,
          paints.second,
        )
      );
    }
    case 'stripes':
      return filled(bars(left, right, prng.between(19, 25), (x) => stripe(x, top, height, prng)));
    case 'bands':
      return lined(
        bars(
          top + 6,
          bottom,
          prng.between(19, 24),
          (y) =>
            openCurve([
              { x: left - 4, y: y - 5 },
              { x: (left + right) / 2, y: y + 4 },
              { x: right + 4, y: y - 5 },
            ]).d,
        ),
        prng.between(6.5, 9),
      );
    case 'saddle':
      return filled(saddle(left, right, top, figure.trunk.top));
    case 'zigzag':
      return lined(
        bars(top + 10, bottom, 26, (y) => zigzag(left, right, y)),
        5.5,
      );
    case 'diamonds':
      return filled(
        scatter(species.grain, figure, box, 26, 0)
          .map(({ x, y }) => `M${packed(x, y - 11)}l7.5 11-7.5 11-7.5-11Z`)
          .join(''),
      );
    case 'mask':
      return (
        filled(mask(figure) + belly(figure, 0.7)) +
        (width > height ? filled(stripe(left + width * 0.2, top, height, prng)) : '')
      );
  }
}

function bars(from: number, to: number, gap: number, bar: (at: number) => string): string {
  let d = '';
  for (let at = from; at < to; at += gap) d += bar(at);
  return d;
}

function stripe(x: number, top: number, height: number, prng: Prng): string {
  const deep = height * prng.between(0.5, 0.72);
  return closedCurve([
    { x: x - 5, y: top - 3 },
    { x: x + 5, y: top - 3 },
    { x: x + 8, y: top + deep * 0.5 },
    { x: x + 2, y: top + deep },
    { x: x - 2, y: top + deep * 0.5 },
  ]).d;
}

function zigzag(left: number, right: number, y: number): string {
  let d = `M${packed(left - 6, y)}`;
  let up = false;
  for (let x = left + 4; x < right + 10; x += 10) {
    d += `L${packed(x, y + (up ? 0 : 11))}`;
    up = !up;
  }
  return d;
}

function saddle(left: number, right: number, top: number, floor: number): string {
  const edge = Array.from({ length: 8 }, (_, index) => ({
    x: right + 8 - ((right - left + 16) * index) / 7,
    y: floor + (index % 2 === 0 ? -9 : 5),
  }));
  return closedCurve([{ x: left - 12, y: top - 12 }, { x: right + 12, y: top - 12 }, ...edge]).d;
}

function belly({ trunk }: Figure, scale = 1): string {
  return oval(
    (trunk.left + trunk.right) / 2,
    (trunk.top + trunk.bottom) / 2,
    ((trunk.right - trunk.left) / 2) * scale,
    ((trunk.bottom - trunk.top) / 2) * scale,
  ).d;
}

function mask({ face }: Figure): string {
  const at = frameAt({ ...face, angle: face.tilt });
  return closedCurve([
    at(-1.5, 0.3),
    at(-0.8, 0.6),
    at(0, 0.42),
    at(0.8, 0.6),
    at(1.5, 0.3),
    at(0.7, -0.26),
    at(0, -0.1),
    at(-0.7, -0.26),
  ]).d;
}
