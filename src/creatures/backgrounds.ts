import type { Prng } from '../kernel/prng.ts';
import { dusk, night, sea, sky } from './scenery/air.ts';
import { plainGround, room } from './scenery/indoors.ts';
import { forest, meadow, sand, snow } from './scenery/land.ts';
import type { Scene } from './scenery/scene.ts';

export const backgrounds = [
  'plain',
  'sky',
  'meadow',
  'sand',
  'night',
  'sea',
  'snow',
  'forest',
  'room',
  'dusk',
] as const;
export type Background = (typeof backgrounds)[number];

/** Draws the background of a creature whose main colour has the given hue. */
export const sceneOf: Readonly<Record<Background, (prng: Prng, creatureHue: number) => Scene>> = {
  dusk,
  forest,
  meadow,
  night,
  plain: plainGround,
  room,
  sand,
  sea,
  sky,
  snow,
};
