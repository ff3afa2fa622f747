import type { CameraBrowser } from './camera-browser.ts';
import type { CameraState } from './camera-state.ts';
import { createCaptureSession } from './capture-session.ts';
import type { ChosenCamera } from './open-camera.ts';

/** The page's one camera. It runs only while something needs it, the page is visible and the visitor uses it. */
export interface Camera {
  getState(): CameraState;
  /** Calls the listener after every change. Returns a function that stops it. */
  subscribe(listener: () => void): () => void;
  /** Turns it on. Returns a function that releases it, and after the last release its light goes out. */
  want(): () => void;
  /** Turns it on again after a rest or a failure. */
  turnOn(): void;
  /** Chooses another camera, now and from now on. */
  choose(choice: ChosenCamera): void;
  /**
   * Says that the visitor used it, which restarts the countdown to its rest. Keys and pointers count without a call.
   */
  used(): void;
}

/** After a short look at another tab, the visitor finds the camera still on. */
export const HIDDEN_MS = 3_000;

export function createCamera(browser: CameraBrowser): Camera {
  const listeners = new Set<() => void>();
  const session = createCaptureSession(browser, () => {
    for (const listener of [...listeners]) listener();
  });
  const wanting = new Set<symbol>();
  let choice: ChosenCamera = null;
  let leavePage: () => void = () => undefined;

  function turnOn(): void {
    if (wanting.size > 0) void session.turnOn(choice);
  }

  function pause(): void {
    const { kind } = session.getState();
    if (kind === 'on' || kind === 'opening') session.turnOff({ kind: 'paused' });
  }

  function comeBack(): void {
    if (session.getState().kind === 'paused') turnOn();
  }

  return {
    getState: session.getState,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    want() {
      const mine = Symbol('wanted');
      wanting.add(mine);
      if (wanting.size === 1) {
        leavePage = watchPage(browser, pause, comeBack);
        turnOn();
      }
      return () => {
        if (!wanting.delete(mine) || wanting.size > 0) return;
        leavePage();
        session.turnOff({ kind: 'off' });
      };
    },
    turnOn,
    choose(chosen) {
      choice = chosen;
      turnOn();
    },
    used: session.used,
  };
}

/** Calls `hide` when the page is hidden, and `show` when it is visible again. Returns a function that stops it. */
function watchPage(
  { page, window }: CameraBrowser,
  hide: () => void,
  show: () => void,
): () => void {
  let hiding: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(hiding);
    if (page.visibilityState === 'hidden') hiding = setTimeout(hide, HIDDEN_MS);
    else show();
  };
  page.addEventListener('visibilitychange', look);
  window.addEventListener('pagehide', hide);
  window.addEventListener('pageshow', look);
  return () => {
    clearTimeout(hiding);
    page.removeEventListener('visibilitychange', look);
    window.removeEventListener('pagehide', hide);
    window.removeEventListener('pageshow', look);
  };
}
