import type { CameraUse } from '../store/session-store.ts';
import type { Tools } from '../store/tools.ts';

/** Starts one use of the camera. The previous use ends. */
export function pointCamera({ store }: Pick<Tools, 'store'>, camera: CameraUse): void {
  store.setState({ camera });
}

export function putCameraAway({ store }: Pick<Tools, 'store'>): void {
  store.setState({ camera: null });
}
