import type { CameraFailure } from './camera-failure.ts';
import type { ListedCamera } from './list-cameras.ts';
import type { Facing } from './open-camera.ts';

export type CameraState =
  /** Nothing on the page needs it. */
  | { readonly kind: 'off' }
  /** The browser may be asking the visitor. */
  | { readonly kind: 'opening'; readonly cameras: readonly ListedCamera[] }
  | CameraOn
  /** The page is hidden, so the camera is off. It comes back with the page. */
  | { readonly kind: 'paused' }
  /** Nobody used it for a while. It comes back on request. */
  | { readonly kind: 'resting' }
  | {
      readonly kind: 'failed';
      readonly failure: CameraFailure;
      readonly cameras: readonly ListedCamera[];
    };

export interface CameraOn {
  readonly kind: 'on';
  readonly stream: MediaStream;
  readonly id: string;
  readonly facing: Facing | null;
  /** The system holds its pictures back, for instance because of a shutter or a call. */
  readonly isMuted: boolean;
  readonly cameras: readonly ListedCamera[];
  /** The names of the cameras that did not start before this one. An unknown name is empty. */
  readonly refused: readonly string[];
}

/** Whether its picture is mirrored on the page. It is, unless the camera is known to point away from the visitor. */
export function isMirrored(camera: CameraOn): boolean {
  if (camera.facing !== null) return camera.facing === 'front';
  return !/\b(back|rear|environment|document|visuali[sz]er|capture)\b/i.test(cameraName(camera));
}

/** The name of the camera that runs; empty if it is not known. */
export function cameraName({ cameras, id }: CameraOn): string {
  return cameras.find((camera) => camera.id === id)?.name ?? '';
}
