import { part, stroke, type Part } from '../drawing/figure.ts';
import { frameAt, type Anchor } from '../drawing/geometry.ts';
import type { Pose } from '../drawing/pose.ts';
import { closedCurve, openCurve, oval, polygon, ribbon, type Shape } from '../drawing/shape.ts';
import type { Species } from '../drawing/species.ts';
import { ears } from './ears.ts';
import { flower, mushroom, sprig } from './growths.ts';
import { antler, horn, unicorn } from './horns.ts';

export interface Crowning {
  readonly behind: readonly Part[];
  readonly before: readonly Part[];
}

/** What grows on top of the head; the anchor's size is half the head's width. */
export function crown(species: Species, anchor: Anchor, pose: Pose): Crowning {
  const at = frameAt(anchor);
  const { size } = anchor;
  const sway = pose.wag * 0.08;
  const dot = (right: number, up: number, radius: number): Shape => {
    const { x, y } = at(right, up);
    return oval(x, y, radius * size);
  };
  switch (species.crown) {
    case 'none':
      return { behind: [], before: [] };
    case 'horns':
      return { behind: [-1, 1].map((side) => horn(at, side)), before: [] };
    case 'unicorn':
      return { behind: [], before: unicorn(at, size) };
    case 'antlers':
      return { behind: [-1, 1].map((side) => antler(at, side, size)), before: [] };
    case 'antennae':
      return {
        behind: [-1, 1].flatMap((side) => [
          stroke(
            openCurve([
              at(side * 0.3, -0.2),
              at(side * 0.4 + sway, 0.5),
              at(side * 0.8 + sway, 0.95),
            ]),
            'shade',
            size * 0.11,
          ),
          part(dot(side * 0.82 + sway, 1, 0.2), 'accent'),
        ]),
        before: [],
      };
    case 'round-ears':
    case 'pointed-ears':
    case 'long-ears':
    case 'floppy-ears':
      return ears(species.crown, at, pose);
    case 'sprig':
      return { behind: sprig(at, size, sway), before: [] };
    case 'flower':
      return { behind: [], before: flower(at, size) };
    case 'plumes':
      return {
        behind: [-0.55, 0.55, 0].map((lean) =>
          part(
            ribbon(
              [
                at(lean * 0.3, -0.3),
                at(lean + sway, 0.55),
                at(lean * 1.9 + sway, 0.95 - Math.abs(lean) * 0.3),
              ],
              [size * 0.08, size * 0.2, size * 0.1],
            ),
            lean === 0 ? 'accent' : 'second',
          ),
        ),
        before: [],
      };
    case 'spikes':
      return {
        behind: [-0.66, -0.33, 0, 0.33, 0.66].map((place) =>
          part(
            polygon([
              at(place - 0.2, -0.4),
              at(place + 0.2, -0.4),
              at(place * 1.35 + sway, 0.72 - place * place * 0.7),
            ]),
            'accent',
          ),
        ),
        before: [],
      };
    case 'cap':
      return { behind: [], before: mushroom(at, dot) };
    case 'tuft':
      return {
        behind: [],
        before: [
          part(
            closedCurve([
              at(-0.35, -0.2),
              at(-0.5, 0.3),
              at(-0.2, 0.2),
              at(0 + sway, 0.62),
              at(0.12, 0.22),
              at(0.48, 0.36),
              at(0.35, -0.2),
              at(0, -0.36),
            ]),
            'second',
          ),
        ],
      };
    case 'bulbs':
      return {
        behind: [-0.62, -0.3, 0, 0.3, 0.62].flatMap((place) => {
          const up = 0.7 - place * place * 0.9;
          return [
            stroke(
              openCurve([at(place * 0.6, -0.3), at(place * 1.2 + sway, up)]),
              'shade',
              size * 0.09,
            ),
            part(dot(place * 1.2 + sway, up, 0.17), place === 0 ? 'second' : 'accent'),
          ];
        }),
        before: [],
      };
  }
}
