import { createCamera } from '../../camera/camera.ts';
import { thisBrowser } from '../../camera/camera-browser.ts';

// What comes with the part that knows the camera. `lazy-parts.ts` fetches it.
export { LivePanel } from './live-panel.tsx';
export { Recorder } from './recorder.tsx';

/** The page's one camera. It opens nothing before it is wanted. */
export const camera = createCamera(thisBrowser());
