import type { CameraFailure } from './camera-failure.ts';
import type { ListedCamera } from './list-cameras.ts';
import type { Facing } from './open-camera.ts';

export type CameraState =
  /** Nobody wants it. */
  | { readonly kind: 'off' }
  /** The browser may be asking the visitor. */
  | { readonly kind: 'opening' }
  | CameraOn
  /** Out of sight, out of use: it comes back with the page. */
  | { readonly kind: 'paused' }
  /** Nobody used it for a while; it comes back when asked for. */
  | { readonly kind: 'resting' }
  | { readonly kind: 'failed'; readonly failure: CameraFailure };

export interface CameraOn {
  readonly kind: 'on';
  readonly stream: MediaStream;
  readonly id: string;
  readonly facing: Facing | null;
  /** The system holds its pictures back: a shutter, a call. */
  readonly isMuted: boolean;
  readonly cameras: readonly ListedCamera[];
}

/** Whether its picture is shown as in a mirror: unless it is known to look away from the visitor. */
export function isMirrored({ facing, cameras, id }: CameraOn): boolean {
  if (facing !== null) return facing === 'front';
  const name = cameras.find((camera) => camera.id === id)?.name ?? '';
  return !/\b(back|rear|environment|document|visuali[sz]er|capture)\b/i.test(name);
}
