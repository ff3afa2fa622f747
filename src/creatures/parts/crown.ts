import { detail, part, stroke, type Part } from '../figure.ts';
import { frameAt, type Anchor, type Frame } from '../geometry.ts';
import type { Pose } from '../pose.ts';
import { closedCurve, openCurve, oval, polygon, ribbon } from '../shape.ts';
import type { Species } from '../species.ts';
import { ears } from './ears.ts';

export interface Crowning {
  readonly behind: readonly Part[];
  readonly before: readonly Part[];
}

/** What grows on top of the head; the anchor's size is half the head's width. */
export function crown(species: Species, anchor: Anchor, pose: Pose): Crowning {
  const at = frameAt(anchor);
  const { size } = anchor;
  const sway = pose.wag * 0.08;
  const dot = (right: number, up: number, radius: number): ReturnType<typeof oval> => {
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

function horn(at: Frame, side: number): Part {
  return part(
    closedCurve([
      at(side * 0.28, -0.2),
      at(side * 0.62, 0.3),
      at(side * 0.6, 0.82),
      at(side * 0.88, 0.42),
      at(side * 0.84, -0.3),
    ]),
    'accent',
  );
}

function unicorn(at: Frame, size: number): Part[] {
  const groove = (up: number): Part =>
    stroke(
      openCurve([at(-0.2 + up * 0.18, up), at(0.2 - up * 0.18, up + 0.14)]),
      'dim',
      size * 0.07,
    );
  return [
    part(
      closedCurve([
        at(-0.24, -0.24),
        at(-0.14, 0.4),
        at(0, 1.1),
        at(0.14, 0.4),
        at(0.24, -0.24),
        at(0, -0.34),
      ]),
      'accent',
    ),
    groove(0),
    groove(0.34),
  ];
}

function antler(at: Frame, side: number, size: number): Part {
  const beam = openCurve([at(side * 0.3, -0.3), at(side * 0.5, 0.4), at(side * 1, 0.95)]);
  const tine = openCurve([at(side * 0.44, 0.2), at(side * 0.92, 0.36)]);
  const prong = openCurve([at(side * 0.6, 0.55), at(side * 0.46, 1.05)]);
  return stroke({ d: beam.d + tine.d + prong.d, box: beam.box }, 'accent', size * 0.16);
}

function sprig(at: Frame, size: number, sway: number): Part[] {
  const leaf = (side: number): Part =>
    part(
      closedCurve([
        at(sway, 0.4),
        at(side * 0.35 + sway, 0.72),
        at(side * 0.95 + sway, 0.78),
        at(side * 0.5 + sway, 0.36),
      ]),
      'accent',
    );
  return [stroke(openCurve([at(0, -0.3), at(sway, 0.45)]), 'dim', size * 0.12), leaf(-1), leaf(1)];
}

function flower(at: Frame, size: number): Part[] {
  const petals = Array.from({ length: 5 }, (_, index) => {
    const angle = (index / 5) * 2 * Math.PI;
    const { x, y } = at(Math.sin(angle) * 0.3, 0.2 + Math.cos(angle) * 0.3);
    return part(oval(x, y, size * 0.23), 'accent');
  });
  const { x, y } = at(0, 0.2);
  return [...petals, part(oval(x, y, size * 0.19), 'second')];
}

function mushroom(
  at: Frame,
  dot: (right: number, up: number, radius: number) => ReturnType<typeof oval>,
): Part[] {
  return [
    part(
      closedCurve([
        at(-1.2, -0.34),
        at(-0.95, 0.24),
        at(0, 0.62),
        at(0.95, 0.24),
        at(1.2, -0.34),
        at(0.5, -0.24),
        at(-0.5, -0.24),
      ]),
      'accent',
    ),
    detail(dot(-0.55, 0.06, 0.16), 'light'),
    detail(dot(0.05, 0.3, 0.19), 'light'),
    detail(dot(0.62, 0, 0.14), 'light'),
  ];
}
