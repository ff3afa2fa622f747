import { Resvg } from '@resvg/resvg-js';
import { individual } from '../src/creatures/individual.ts';
import { creatureKinds } from './bench/pictures/creature-kinds.ts';

/**
 * The number of squares of the sheet and their side in pixels. `workers/mini/pretrained-encoder/reference-pictures.ts`
 * cuts it.
 */
const ACROSS = 4;
const DOWN = 3;
const SIDE = 112;

/** The seed of the first kind. Training, its validation (from 900,000) and the bench (from 1,000,000) use others. */
const FIRST_SEED = 950_000;

/**
 * A PNG of creatures, each of another kind on another background. A pretrained encoder reads it to learn what all
 * pictures share. The bytes are always the same.
 */
export function referenceSheet(): Uint8Array {
  const drawings = creatureKinds(FIRST_SEED, ACROSS * DOWN, 0).map(({ species }, index) =>
    individual(species, index),
  );
  const images = drawings.map((svg, index) => {
    const x = (index % ACROSS) * SIDE;
    const y = Math.floor(index / ACROSS) * SIDE;
    // Each creature is a picture of its own, because the drawings use the same names for their gradients.
    const href = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    return `<image x="${x}" y="${y}" width="${SIDE}" height="${SIDE}" href="${href}"/>`;
  });
  const [width, height] = [ACROSS * SIDE, DOWN * SIDE];
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${images.join('')}</svg>`;
  const options = { background: 'white', font: { loadSystemFonts: false } } as const;
  return new Resvg(sheet, options).render().asPng();
}
