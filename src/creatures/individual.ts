import { backgrounds, sceneOf, type Background } from './backgrounds.ts';
import { bodyPlans } from './body-plans.ts';
import type { Part } from './drawing/figure.ts';
import { joinBoxes } from './drawing/geometry.ts';
import { jitter, paintsOf, type Palette } from './drawing/palette.ts';
import { crown } from './parts/crown.ts';
import { eyes } from './parts/eyes.ts';
import { mouth } from './parts/mouth.ts';
import { ridge } from './parts/ridge.ts';
import { tail } from './parts/tail.ts';
import { draw, gradients, styles, type Pen, type Style } from './pen.ts';
import { createPose } from './drawing/pose.ts';
import { createPrng, mixSeeds, type Prng } from '../kernel/prng.ts';
import { place } from './place.ts';
import { drawSkin, skinDefinitions } from './skin.ts';
import type { Species } from './drawing/species.ts';

/** Fixes properties that would otherwise vary between individuals. */
export interface Setting {
  readonly background?: Background;
  readonly style?: Style;
}

/**
 * Draws one individual of a species as an SVG of 256 × 256. The same seed gives the same picture. Pose, place, light,
 * background and style vary with the seed unless the setting fixes them, and the identity never varies. The SVG has no
 * script and loads nothing from outside.
 */
export function individual(species: Species, seed: number, setting: Setting = {}): string {
  const prng = createPrng(mixSeeds(species.grain, seed));
  const pose = createPose(prng);
  const palette = jitter(species.palette, prng);
  const style = chosen(setting.style, styles, prng);
  const background = chosen(setting.background, backgrounds, prng);
  const spot = createPrng(prng.whole(0, 2 ** 31));
  const scene = sceneOf[background](createPrng(prng.whole(0, 2 ** 31)), species.palette.main.hue);

  const figure = bodyPlans[species.plan](species, pose);
  const crowning = crown(species, figure.crown, pose);
  const behind: Part[] = [
    ...(figure.tail ? tail(species, figure.tail, pose) : []),
    ...ridge(species, figure.spine, pose),
    ...crowning.behind,
    ...figure.behind,
  ];
  const front: Part[] = [
    ...figure.before,
    ...mouth(species, figure.face),
    ...eyes(species, figure.face, pose),
    ...crowning.before,
  ];
  const box = joinBoxes(
    [...figure.skin, ...[...behind, ...front].map(({ shape }) => shape)].map((shape) => shape.box),
  );
  const { transform, shadow } = place(box, scene.ground, figure.floats, spot);
  const pen: Pen = { style, id: idOf(species, seed, setting), paints: paintsOf(palette) };

  return (
    '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 256 256">' +
    `<defs>${skinDefinitions(figure, pen)}` +
    `${gradients(pen, paintsOf(lit(palette, 0.07)), paintsOf(lit(palette, -0.11)))}</defs>` +
    scene.svg +
    (style === 'crayon' ? paperGrain : '') +
    shadow +
    `<g transform="${transform}" stroke-linejoin="round" stroke-linecap="round">` +
    draw(pen, behind) +
    drawSkin(species, figure, pen) +
    draw(pen, front) +
    '</g></svg>'
  );
}

const paperGrain = `<path d="${Array.from({ length: 42 }, (_, line) => `M${line * 13 - 270} 262l270-270`).join('')}" stroke="#fff" stroke-width="2.4" opacity=".13" stroke-dasharray="37 5 61 3 19 4"/>`;

function chosen<Choice>(
  fixed: Choice | undefined,
  choices: readonly [Choice, ...Choice[]],
  prng: Prng,
): Choice {
  const drawn = prng.pick(choices);
  return fixed ?? drawn;
}

function lit(palette: Palette, by: number): Palette {
  const shift = (from: Palette['main']): Palette['main'] => ({
    ...from,
    lightness: from.lightness + by,
  });
  return {
    main: shift(palette.main),
    second: shift(palette.second),
    accent: shift(palette.accent),
    eye: palette.eye,
  };
}

function idOf(species: Species, seed: number, { background, style }: Setting): string {
  const where = background ? backgrounds.indexOf(background) + 1 : 0;
  const how = style ? styles.indexOf(style) + 1 : 0;
  return `c${mixSeeds(species.grain, seed, where, how).toString(36)}`;
}
