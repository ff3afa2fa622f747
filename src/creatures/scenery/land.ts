import type { Point } from '../drawing/geometry.ts';
import type { Prng } from '../../kernel/prng.ts';
import { packed, dots } from '../drawing/path-data.ts';
import { closedCurve, oval, polygon, type Shape } from '../drawing/shape.ts';
import { backdrop, lch, paint, scatterInScene, type Scene } from './scene.ts';

/** A rolling edge from side to side, and everything below it. */
export function hill(prng: Prng, top: number, swell: number): Shape {
  const edge: Point[] = [-40, 20, 75, 130, 185, 240, 300].map((x) => ({
    x,
    y: top + prng.between(-swell, swell),
  }));
  return closedCurve([...edge, { x: 310, y: 290 }, { x: -50, y: 290 }]);
}

export function cloud(x: number, y: number, size: number): Shape[] {
  return [
    oval(x, y, size, size * 0.5),
    oval(x - size * 0.6, y + size * 0.18, size * 0.7, size * 0.36),
    oval(x + size * 0.7, y + size * 0.14, size * 0.7, size * 0.4),
  ];
}

export function meadow(prng: Prng): Scene {
  const ground = prng.between(150, 178);
  const green = prng.between(118, 138);
  const petals = scatterInScene(prng, 11, 252, ground + 22);
  let grass = '';
  for (let tuft = 0; tuft < 14; tuft += 1)
    grass += `M${packed(prng.between(0, 250), prng.between(ground + 20, 254))}l-3-8m3 8l1-10m-1 10l5-7`;
  return {
    ground,
    svg:
      backdrop(lch(0.92, 0.045, 215)) +
      paint(
        cloud(prng.between(30, 220), prng.between(26, 60), prng.between(14, 22)),
        '#fff',
        ' opacity=".8"',
      ) +
      paint(hill(prng, ground - 16, 12), lch(0.84, 0.09, green + 6)) +
      paint(hill(prng, ground + 8, 5), lch(0.77, 0.13, green)) +
      `<path d="${grass}" stroke="${lch(0.64, 0.13, green)}" stroke-width="2" fill="none"/>` +
      dots(petals, prng.between(2.2, 3.4), prng.pick(['#fff7d6', '#ffd9e6', '#fff'])),
  };
}

export function sand(prng: Prng): Scene {
  const ground = prng.between(158, 182);
  const x = prng.between(24, 232);
  const base = ground + 14;
  const trunk = `M${packed(x, base)}v-46m0 28h-13v-14m13 4h12v-13`;
  return {
    ground,
    svg:
      backdrop(lch(0.91, 0.06, 70)) +
      paint(oval(prng.between(30, 226), prng.between(34, 64), 19), lch(0.96, 0.07, 95)) +
      paint(hill(prng, ground - 14, 13), lch(0.85, 0.085, 72)) +
      `<path d="${trunk}" stroke="${lch(0.66, 0.09, 150)}" stroke-width="9" fill="none" stroke-linecap="round" stroke-linejoin="round"/>` +
      paint(hill(prng, ground + 8, 6), lch(0.8, 0.1, 76)),
  };
}

export function snow(prng: Prng): Scene {
  const ground = prng.between(158, 180);
  const firs = Array.from({ length: 3 }, (_, index) => {
    const x = 20 + index * 95 + prng.between(0, 40);
    const base = ground + 2;
    const tall = prng.between(36, 60);
    return [0, 0.3, 0.6].map((level) =>
      polygon([
        { x: x - 16 + level * 14, y: base - tall * level },
        { x, y: base - tall * (level + 0.48) },
        { x: x + 16 - level * 14, y: base - tall * level },
      ]),
    );
  }).flat();
  const flakes = scatterInScene(prng, 18, 240);
  return {
    ground,
    svg:
      backdrop(lch(0.83, 0.045, 240)) +
      paint(hill(prng, ground - 18, 12), lch(0.9, 0.025, 240)) +
      paint(firs, lch(0.6, 0.06, 180)) +
      paint(hill(prng, ground + 8, 5), lch(0.97, 0.012, 240)) +
      dots(flakes.slice(0, 9), 1.5, '#fff') +
      dots(flakes.slice(9), 2.7, '#fff'),
  };
}

export function forest(prng: Prng): Scene {
  const ground = prng.between(164, 184);
  const trunks = Array.from({ length: 5 }, (_, index) => {
    const x = -4 + index * 60 + prng.between(0, 34);
    const half = prng.between(6, 11);
    return polygon([
      { x: x - half * 0.7, y: -4 },
      { x: x + half * 0.7, y: -4 },
      { x: x + half, y: ground + 12 },
      { x: x - half, y: ground + 12 },
    ]);
  });
  const crowns = Array.from({ length: 6 }, (_, index) =>
    oval(index * 52, prng.between(-6, 14), 44, prng.between(26, 40)),
  );
  return {
    ground,
    svg:
      backdrop(lch(0.73, 0.075, 165)) +
      paint(hill(prng, ground - 30, 10), lch(0.63, 0.075, 160)) +
      paint(trunks, lch(0.5, 0.06, 60)) +
      paint(crowns, lch(0.54, 0.1, 150)) +
      paint(hill(prng, ground + 6, 5), lch(0.57, 0.09, 140)),
  };
}
