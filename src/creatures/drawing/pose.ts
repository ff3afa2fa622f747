import type { Prng } from '../../kernel/prng.ts';

/** How an individual holds itself in its picture. Every number is from -1 to 1. */
export interface Pose {
  readonly stride: number;
  readonly reach: number;
  readonly nod: number;
  readonly wag: number;
  /** Below 0 it is crouched and broad, above 0 stretched and slim. */
  readonly stretch: number;
  readonly gazeX: number;
  readonly gazeY: number;
}

export function createPose(prng: Prng): Pose {
  const swing = (): number => prng.between(-1, 1);
  return {
    stride: swing(),
    reach: swing(),
    nod: swing(),
    wag: swing(),
    stretch: swing(),
    gazeX: swing(),
    gazeY: swing(),
  };
}
