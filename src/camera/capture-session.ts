import type { CameraBrowser } from './camera-browser.ts';
import type { CameraState } from './camera-state.ts';
import { listCameras, type ListedCamera } from './list-cameras.ts';
import { openCamera, type ChosenCamera, type OpenedCamera } from './open-camera.ts';

/** One camera that is on or off. It turns itself off when nobody uses it. */
export interface CaptureSession {
  getState(): CameraState;
  /** Opens this camera and closes the one that is open. */
  turnOn(choice: ChosenCamera): Promise<void>;
  /** Closes it. `next` says why. */
  turnOff(next: CameraState): void;
  /**
   * Says that the visitor used it, which restarts the countdown to its rest. Keys and pointers count without a call.
   */
  used(): void;
}

/** A camera that nobody uses turns itself off after this time. */
export const REST_MS = 60_000;

const USE = ['pointerdown', 'pointermove', 'keydown'] as const;

/** A session that is off; `onChange` is called after every change of its state. */
export function createCaptureSession(browser: CameraBrowser, onChange: () => void): CaptureSession {
  const use = watchUse(browser.page, () => turnOff({ kind: 'resting' }));
  let state: CameraState = { kind: 'off' };
  let open: OpenedCamera | null = null;
  /** Counts the attempts. If an attempt is over before its camera opens, it closes that camera again. */
  let attempt = 0;

  function change(next: CameraState): void {
    state = next;
    onChange();
  }

  function turnOff(next: CameraState): void {
    attempt++;
    use.end();
    browser.devices?.removeEventListener('devicechange', relist);
    open?.close();
    open = null;
    if (next.kind !== 'off' || state.kind !== 'off') change(next);
  }

  async function turnOn(choice: ChosenCamera): Promise<void> {
    turnOff({ kind: 'opening', cameras: [] });
    followDevices();
    const mine = attempt;
    const outcome = await openCamera(browser, choice);
    if (mine !== attempt) {
      if (outcome.ok) outcome.value.close();
      return;
    }
    if (outcome.ok) {
      open = outcome.value;
      follow(open);
      change(runs(open, camerasIn(state)));
    } else change({ kind: 'failed', failure: outcome.failure, cameras: camerasIn(state) });
    relist();
  }

  /** Follows which cameras there are, so that another one can be chosen before one runs. */
  function followDevices(): void {
    browser.devices?.addEventListener('devicechange', relist);
    relist();
  }

  function follow(camera: OpenedCamera): void {
    const { track } = camera;
    const isMine = () => open === camera;
    // A track sends no event when the page itself stops it.
    track.addEventListener('ended', () => isMine() && void lost());
    for (const event of ['mute', 'unmute'] as const)
      track.addEventListener(event, () => {
        if (isMine() && state.kind === 'on') change({ ...state, isMuted: track.muted });
      });
    use.begin();
  }

  async function lost(): Promise<void> {
    turnOff(trackEnded('unplugged'));
    followDevices();
    const mine = attempt;
    const isDenied = (await browser.permission()) === 'denied';
    if (isDenied && mine === attempt) change(trackEnded('denied'));
  }

  function relist(): void {
    const mine = attempt;
    void listCameras(browser).then((cameras) => {
      if (mine === attempt && 'cameras' in state) change({ ...state, cameras });
    });
  }

  return {
    getState: () => state,
    turnOn,
    turnOff,
    used() {
      if (state.kind === 'on') use.used();
    },
  };
}

function trackEnded(code: 'unplugged' | 'denied'): CameraState {
  return { kind: 'failed', failure: { code, detail: 'the track ended' }, cameras: [] };
}

function runs(
  { stream, id, facing, track, refused }: OpenedCamera,
  cameras: readonly ListedCamera[],
): CameraState {
  return { kind: 'on', stream, id, facing, isMuted: track.muted, cameras, refused };
}

/** The cameras that were listed last. */
function camerasIn(state: CameraState): readonly ListedCamera[] {
  return 'cameras' in state ? state.cameras : [];
}

/** Calls `rest` once nobody has used the page for a while. */
function watchUse(page: EventTarget, rest: () => void) {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const used = () => {
    clearTimeout(resting);
    resting = setTimeout(rest, REST_MS);
  };
  return {
    used,
    begin() {
      for (const event of USE) page.addEventListener(event, used, { passive: true });
      used();
    },
    end() {
      clearTimeout(resting);
      for (const event of USE) page.removeEventListener(event, used);
    },
  };
}
