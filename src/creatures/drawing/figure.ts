import type { Anchor, Box, Point } from './geometry.ts';
import type { Tone } from './palette.ts';
import type { Pose } from './pose.ts';
import type { Shape } from './shape.ts';
import type { Species } from './species.ts';

/** A painted piece. A piece with a `line` is an open line of that width, without it a filled shape. */
export interface Part {
  readonly shape: Shape;
  readonly tone: Tone;
  readonly line?: number;
  /** Inner detail: no style draws an edge around it. */
  readonly bare?: boolean;
}

/** Where the eyes and the mouth go. */
export interface Face extends Point {
  readonly size: number;
  /** Radians, clockwise. */
  readonly tilt: number;
  /** The whole face is seen from the side: the mouth moves to the front. */
  readonly profile: boolean;
}

/** A body in a pose, before anybody has chosen how to draw it. Looks to the right. */
export interface Figure {
  /** Shapes that melt into one silhouette: main colour, pattern and texture lie on it. */
  readonly skin: readonly Shape[];
  readonly behind: readonly Part[];
  readonly before: readonly Part[];
  readonly face: Face;
  readonly crown: Anchor;
  readonly tail: Anchor | null;
  /** Where a ridge grows, from the neck to the tail. */
  readonly spine: readonly Anchor[];
  /** The belly: where a bright patch lies. */
  readonly trunk: Box;
  readonly floats: boolean;
}

/** A body plan: pure geometry. */
export type BodyPlan = (species: Species, pose: Pose) => Figure;

/** A part of the silhouette's colour in front of the body, and so with an edge of its own. */
export function part(shape: Shape, tone: Tone): Part {
  return { shape, tone };
}

export function detail(shape: Shape, tone: Tone): Part {
  return { shape, tone, bare: true };
}

export function stroke(shape: Shape, tone: Tone, line: number): Part {
  return { shape, tone, line };
}
