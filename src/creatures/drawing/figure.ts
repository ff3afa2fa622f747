import type { Anchor, Box, Point } from './geometry.ts';
import type { Tone } from './palette.ts';
import type { Pose } from './pose.ts';
import type { Shape } from './shape.ts';
import type { Species } from './species.ts';

/** A painted piece. With a `line` it is an open line of that width, and without one a filled shape. */
export interface Part {
  readonly shape: Shape;
  readonly tone: Tone;
  readonly line?: number;
  /** Inner detail. No style draws an edge around it. */
  readonly bare?: boolean;
}

/** Where the eyes and the mouth go. */
export interface Face extends Point {
  readonly size: number;
  /** Radians, clockwise. */
  readonly tilt: number;
  /** The face is seen from the side, so the mouth moves to the front. */
  readonly profile: boolean;
}

/** A body in a pose, before a style is chosen. It looks to the right. */
export interface Figure {
  /** Shapes that form one silhouette. The main colour, the pattern and the texture are painted on it. */
  readonly skin: readonly Shape[];
  readonly behind: readonly Part[];
  readonly before: readonly Part[];
  readonly face: Face;
  readonly crown: Anchor;
  readonly tail: Anchor | null;
  /** Where a ridge grows, from the neck to the tail. */
  readonly spine: readonly Anchor[];
  /** The belly, where a bright patch can be. */
  readonly trunk: Box;
  readonly floats: boolean;
}

/** A body plan, which is geometry only. */
export type BodyPlan = (species: Species, pose: Pose) => Figure;

/** A part in the silhouette's colour that is in front of the body, so it has its own edge. */
export function part(shape: Shape, tone: Tone): Part {
  return { shape, tone };
}

export function detail(shape: Shape, tone: Tone): Part {
  return { shape, tone, bare: true };
}

export function stroke(shape: Shape, tone: Tone, line: number): Part {
  return { shape, tone, line };
}
