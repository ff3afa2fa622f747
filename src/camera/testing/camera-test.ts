import { afterEach, beforeEach, vi } from 'vitest';
import { createCamera, type Camera } from '../camera.ts';
import { fakeCameras, type FakeCameras } from './fake-cameras.ts';

/** For each test of a file: a browser with one camera, the page's camera on it, and a clock under the test's control. */
export function cameraTest() {
  let browser: FakeCameras;
  let camera: Camera;
  beforeEach(() => {
    vi.useFakeTimers();
    browser = fakeCameras();
    camera = createCamera(browser);
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const settle = () => vi.advanceTimersByTimeAsync(0);
  return {
    get browser() {
      return browser;
    },
    get camera() {
      return camera;
    },
    settle,
    kind: () => camera.getState().kind,
    lights: () => browser.tracks.filter(({ readyState }) => readyState === 'live').length,
    on() {
      const state = camera.getState();
      if (state.kind !== 'on') throw new Error(`the camera is ${state.kind}`);
      return state;
    },
    async wanted() {
      const giveBack = camera.want();
      await settle();
      return giveBack;
    },
  };
}
