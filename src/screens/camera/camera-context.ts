import { createContext, use, useSyncExternalStore } from 'react';
import type { Camera } from '../../camera/camera.ts';
import type { CameraState } from '../../camera/camera-state.ts';

export const CameraContext = createContext<Camera | null>(null);

/** The page's one camera. */
export function useCamera(): Camera {
  const camera = use(CameraContext);
  if (!camera) throw new Error('useCamera outside CameraContext');
  return camera;
}

export function useCameraState(): CameraState {
  const camera = useCamera();
  return useSyncExternalStore(camera.subscribe, camera.getState);
}
