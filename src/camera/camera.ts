import type { CameraBrowser } from './camera-browser.ts';
import type { CameraState } from './camera-state.ts';
import { listCameras } from './list-cameras.ts';
import { openCamera, type ChosenCamera, type OpenedCamera } from './open-camera.ts';

/** The page's one camera: it runs while somebody wants it, sees the page and uses it, and not a moment longer. */
export interface Camera {
  getState(): CameraState;
  /** Told of every change; returns a function that ends it. */
  subscribe(listener: () => void): () => void;
  /** Turns it on; the function that comes back gives it back, and with the last of them its light goes out. */
  want(): () => void;
  /** Once more, after a rest or a failure. */
  turnOn(): void;
  /** Another camera, now and from now on. */
  choose(choice: ChosenCamera): void;
  /** Somebody used it: the time to its rest begins anew. Keys and pointers count by themselves. */
  used(): void;
}

/** A camera that nobody has used for so long turns itself off. */
export const REST_MS = 60_000;
/** Who looks at another tab for a moment finds the camera still on. */
export const HIDDEN_MS = 3_000;

const USE = ['pointerdown', 'pointermove', 'keydown'] as const;

export function createCamera(browser: CameraBrowser): Camera {
  const { page } = browser;
  const listeners = new Set<() => void>();
  const wanting = new Set<symbol>();
  let state: CameraState = { kind: 'off' };
  let choice: ChosenCamera = null;
  let open: OpenedCamera | null = null;
  /** Whoever opens a camera for an attempt that is over closes it again. */
  let attempt = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let hiding: ReturnType<typeof setTimeout> | undefined;

  function change(next: CameraState): void {
    state = next;
    for (const listener of [...listeners]) listener();
  }

  function turnOff(next: CameraState): void {
    attempt++;
    clearTimeout(rest);
    for (const event of USE) page.removeEventListener(event, used);
    browser.devices?.removeEventListener('devicechange', relist);
    open?.close();
    open = null;
    if (next.kind !== 'off' || state.kind !== 'off') change(next);
  }

  async function turnOn(): Promise<void> {
    if (wanting.size === 0) return;
    turnOff({ kind: 'opening' });
    const mine = attempt;
    const outcome = await openCamera(browser, choice);
    if (mine !== attempt) {
      if (outcome.ok) outcome.value.close();
      return;
    }
    if (!outcome.ok) {
      change({ kind: 'failed', failure: outcome.failure });
      return;
    }
    open = outcome.value;
    follow(open);
    const { stream, id, facing, track } = open;
    change({ kind: 'on', stream, id, facing, isMuted: track.muted, cameras: [] });
    used();
    void relist();
  }

  function follow(camera: OpenedCamera): void {
    const { track } = camera;
    const isMine = () => open === camera;
    // A track that the page itself stops does not say so.
    track.addEventListener('ended', () => isMine() && void lost());
    for (const event of ['mute', 'unmute'] as const)
      track.addEventListener(event, () => {
        if (isMine() && state.kind === 'on') change({ ...state, isMuted: track.muted });
      });
    for (const event of USE) page.addEventListener(event, used, { passive: true });
    browser.devices?.addEventListener('devicechange', relist);
  }

  async function lost(): Promise<void> {
    const failed = (code: 'unplugged' | 'denied') =>
      ({ kind: 'failed', failure: { code, detail: 'the track ended' } }) as const;
    turnOff(failed('unplugged'));
    const mine = attempt;
    const isDenied = (await browser.permission()) === 'denied';
    if (isDenied && mine === attempt) change(failed('denied'));
  }

  async function relist(): Promise<void> {
    const mine = attempt;
    const cameras = await listCameras(browser);
    if (mine === attempt && state.kind === 'on') change({ ...state, cameras });
  }

  function used(): void {
    if (state.kind !== 'on') return;
    clearTimeout(rest);
    rest = setTimeout(() => turnOff({ kind: 'resting' }), REST_MS);
  }

  function pause(): void {
    if (state.kind === 'on' || state.kind === 'opening') turnOff({ kind: 'paused' });
  }

  function look(): void {
    clearTimeout(hiding);
    if (page.visibilityState === 'hidden') hiding = setTimeout(pause, HIDDEN_MS);
    else if (state.kind === 'paused') void turnOn();
  }

  function watchPage(): void {
    page.addEventListener('visibilitychange', look);
    browser.window.addEventListener('pagehide', pause);
    browser.window.addEventListener('pageshow', look);
  }

  function leavePage(): void {
    clearTimeout(hiding);
    page.removeEventListener('visibilitychange', look);
    browser.window.removeEventListener('pagehide', pause);
    browser.window.removeEventListener('pageshow', look);
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    want() {
      const mine = Symbol('wanted');
      wanting.add(mine);
      if (wanting.size === 1) {
        watchPage();
        void turnOn();
      }
      return () => {
        if (!wanting.delete(mine) || wanting.size > 0) return;
        leavePage();
        turnOff({ kind: 'off' });
      };
    },
    turnOn: () => void turnOn(),
    choose(chosen) {
      choice = chosen;
      void turnOn();
    },
    used,
  };
}
