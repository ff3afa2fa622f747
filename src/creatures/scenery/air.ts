import { dots } from '../drawing/path-data.ts';
import type { Prng } from '../../kernel/prng.ts';
import { openCurve, oval, polygon } from '../drawing/shape.ts';
import { cloud, hill } from './land.ts';
import { backdrop, lch, paint, scatterInScene, type Scene } from './scene.ts';

export function sky(prng: Prng): Scene {
  const hue = prng.between(205, 245);
  const clouds = Array.from({ length: 4 }, (_, index) =>
    cloud(prng.between(10, 246), 30 + index * 52 + prng.between(-12, 12), prng.between(16, 30)),
  ).flat();
  return {
    ground: 190,
    svg:
      backdrop(lch(0.82, 0.085, hue)) +
      paint(clouds, '#fff', ' opacity=".75"') +
      paint(cloud(prng.between(90, 166), 248, 92), '#fff'),
  };
}

export function night(prng: Prng): Scene {
  const ground = prng.between(168, 186);
  const hue = prng.between(262, 290);
  const x = prng.between(34, 222);
  const y = prng.between(32, 62);
  const stars = scatterInScene(prng, 26, ground);
  return {
    ground,
    svg:
      backdrop(lch(0.3, 0.085, hue)) +
      dots(stars.slice(0, 18), 0.9, lch(0.94, 0.05, 95)) +
      dots(stars.slice(18), 1.8, lch(0.94, 0.05, 95)) +
      paint(oval(x, y, 19), lch(0.93, 0.07, 95)) +
      paint(oval(x + 9, y - 5, 16), lch(0.3, 0.085, hue)) +
      paint(hill(prng, ground - 8, 11), lch(0.37, 0.08, hue - 14)) +
      paint(hill(prng, ground + 12, 5), lch(0.43, 0.075, hue - 26)),
  };
}

export function dusk(prng: Prng): Scene {
  const ground = prng.between(164, 184);
  const peaks = [0, 1, 2, 3].map((index) => {
    const x = index * 78 + prng.between(-20, 30);
    return polygon([
      { x: x - 66, y: 230 },
      { x, y: ground - prng.between(44, 88) },
      { x: x + 66, y: 230 },
    ]);
  });
  return {
    ground,
    svg:
      backdrop(lch(0.8, 0.1, 48)) +
      paint(oval(prng.between(50, 206), ground - 40, 84), lch(0.86, 0.1, 66)) +
      paint(oval(prng.between(60, 196), ground - 40, 34), lch(0.93, 0.09, 85)) +
      paint(peaks, lch(0.62, 0.1, 12)) +
      paint(hill(prng, ground + 6, 6), lch(0.5, 0.1, 350)),
  };
}

export function sea(prng: Prng): Scene {
  const hue = prng.between(195, 225);
  const weeds = Array.from({ length: 4 }, () => {
    const x = prng.between(6, 250);
    const tall = prng.between(40, 86);
    return openCurve(
      [0, 1, 2, 3].map((step) => ({
        x: x + (step % 2 === 0 ? -5 : 6),
        y: 240 - (tall * step) / 3,
      })),
    );
  });
  const bubbles = scatterInScene(prng, 12, 200);
  return {
    ground: 200,
    svg:
      backdrop(lch(0.68, 0.095, hue)) +
      `<path d="M40-10L10 200M110-10L96 190M190-10L220 210" stroke="${lch(0.76, 0.08, hue)}" stroke-width="26" opacity=".5"/>` +
      `<path d="${weeds.map(({ d }) => d).join('')}" stroke="${lch(0.58, 0.11, 160)}" stroke-width="8" fill="none" stroke-linecap="round"/>` +
      paint(hill(prng, 222, 6), lch(0.83, 0.06, 90)) +
      dots(bubbles.slice(0, 7), 2.6, '#fff', ' opacity=".4"') +
      dots(bubbles.slice(7), 5.6, '#fff', ' opacity=".4"'),
  };
}
