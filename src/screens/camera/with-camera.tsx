import { createContext, use, type ComponentType, type ReactNode } from 'react';
import type { Camera } from '../../camera/camera.ts';
import type { Concept } from '../../domain/lcl/concept.ts';
import type { LazyPart } from '../../kernel/lazy-part.ts';
import { LazyPartView } from '../shared/lazy-part-view.tsx';
import { CameraContext } from './camera-context.ts';

/** The page's one camera, and the components that show it. */
export interface CameraPart {
  readonly camera: Camera;
  readonly Recorder: ComponentType<{ concept: Concept }>;
  readonly LivePanel: ComponentType;
  readonly Snapshot: ComponentType<{ onPicture: (file: File) => void }>;
}

/** The source of the camera. `app.tsx` passes it in. */
export const CameraPartContext = createContext<LazyPart<CameraPart> | null>(null);

/** Shows the components that need the camera, as soon as its part is loaded. */
export function WithCamera({ children }: { children: (part: CameraPart) => ReactNode }) {
  const part = use(CameraPartContext);
  if (!part) throw new Error('WithCamera outside CameraPartContext');
  return (
    <LazyPartView part={part}>
      {(here) => <CameraContext value={here.camera}>{children(here)}</CameraContext>}
    </LazyPartView>
  );
}
