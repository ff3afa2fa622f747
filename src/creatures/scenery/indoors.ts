import type { Prng } from '../../kernel/prng.ts';
import { round, dots } from '../drawing/path-data.ts';
import { oval, softBox } from '../drawing/shape.ts';
import { backdrop, lch, paint, scatterInScene, type Scene } from './scene.ts';

export function room(prng: Prng): Scene {
  const ground = prng.between(172, 188);
  const hue = prng.pick([20, 60, 95, 160, 230, 310]) + prng.between(-12, 12);
  const x = prng.between(14, 170);
  let paper = '';
  for (let stripe = prng.between(4, 14); stripe < 256; stripe += 26)
    paper += `M${round(stripe)} 0V${round(ground)}`;
  return {
    ground,
    svg:
      backdrop(lch(0.9, 0.045, hue)) +
      `<path d="${paper}" stroke="${lch(0.87, 0.06, hue)}" stroke-width="9"/>` +
      `<path d="M${round(x)} 26h66v62h-66Z" fill="${lch(0.9, 0.06, 225)}" stroke="#fffaf0" stroke-width="7"/>` +
      `<path d="M${round(x + 33)} 26v62m-33-31h66" stroke="#fffaf0" stroke-width="4"/>` +
      `<path d="M0 ${round(ground)}H256V256H0Z" fill="${lch(0.7, 0.075, 62)}"/>` +
      `<path d="M0 ${round(ground)}H256" stroke="#fffaf0" stroke-width="7"/>` +
      paint(softBox(prng.between(80, 176), 226, 92, 19), lch(0.82, 0.07, hue + 150)),
  };
}

/** A sheet of coloured paper, with a disc or a few dots; never of the creature's own hue (degrees). */
export function plainGround(prng: Prng, creatureHue: number): Scene {
  const hue = creatureHue + prng.between(70, 290);
  const light = prng.between(0.87, 0.94);
  const disc = prng.chance(0.55);
  const confetti = scatterInScene(prng, 9, 256);
  const tint = lch(light - 0.05, 0.075, hue + (disc ? 25 : 60));
  const big = oval(prng.between(104, 152), prng.between(108, 140), prng.between(88, 108));
  return {
    ground: 176,
    svg:
      backdrop(lch(light, 0.055, hue)) +
      (disc ? paint(big, tint) : dots(confetti, prng.between(7, 15), tint)),
  };
}
