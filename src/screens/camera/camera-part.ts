import { createCamera } from '../../camera/camera.ts';
import { thisBrowser } from '../../camera/camera-browser.ts';

// The lazy part that knows the camera. `lazy-parts.ts` fetches it.
export { LivePanel } from './live-panel.tsx';
export { Recorder } from './recorder.tsx';
export { Snapshot } from './snapshot.tsx';

/** The page's one camera. It opens nothing before something needs it. */
export const camera = createCamera(thisBrowser());
