import type { CameraBrowser } from '../camera-browser.ts';

interface FakeCamera {
  readonly id: string;
  readonly name: string;
  readonly facingMode?: 'user' | 'environment';
  /** The name of the error with which it never starts, such as that of a camera which another program has. */
  readonly fails?: string;
}

/** A browser with cameras under the test's control. */
export interface FakeCameras extends CameraBrowser {
  /** Every track handed out, in order. */
  readonly tracks: readonly FakeTrack[];
  /** The constraints of each opening. */
  readonly asked: readonly MediaTrackConstraints[];
  cameras: readonly FakeCamera[];
  said: PermissionState | null;
  /** The next opening is rejected with this name. */
  refuse(name: string): void;
  /** Holds back every later opening until `release`, like a visitor who has not answered yet. */
  hold(): void;
  release(): void;
  show(isVisible: boolean): void;
  leave(): void;
  plug(cameras: readonly FakeCamera[]): void;
}

type FakeTrack = EventTarget & {
  readyState: 'live' | 'ended';
  muted: boolean;
  readonly camera: FakeCamera;
};

const DESK: readonly FakeCamera[] = [{ id: 'desk', name: 'HD Webcam' }];

export function fakeCameras(overrides: Partial<CameraBrowser> = {}): FakeCameras {
  const tracks: FakeTrack[] = [];
  const asked: MediaTrackConstraints[] = [];
  const refusals: string[] = [];
  const page = Object.assign(new EventTarget(), {
    visibilityState: 'visible' as DocumentVisibilityState,
  });
  let held = Promise.resolve();
  let release: () => void = () => undefined;

  const devices = Object.assign(new EventTarget(), {
    async getUserMedia({ video }: MediaStreamConstraints): Promise<MediaStream> {
      const wanted = video as MediaTrackConstraints;
      asked.push(wanted);
      await held;
      const refusal = refusals.shift();
      if (refusal !== undefined) throw new DOMException('the test says so', refusal);
      const camera = choose(fake.cameras, wanted);
      if (camera.fails !== undefined) throw new DOMException('it never starts', camera.fails);
      const track = trackOf(camera);
      tracks.push(track);
      const all = [track as unknown as MediaStreamTrack];
      return { getTracks: () => all, getVideoTracks: () => all } as unknown as MediaStream;
    },
    enumerateDevices: () =>
      Promise.resolve(
        fake.cameras.map(
          ({ id, name }) => ({ kind: 'videoinput', deviceId: id, label: name }) as MediaDeviceInfo,
        ),
      ),
  });

  const fake: FakeCameras = {
    devices,
    isSecure: true,
    isAllowedHere: () => true,
    permission: () => Promise.resolve(fake.said),
    page,
    window: new EventTarget(),
    ...overrides,
    tracks,
    asked,
    cameras: DESK,
    said: 'granted',
    refuse: (name) => void refusals.push(name),
    hold() {
      held = new Promise((resolve) => {
        release = resolve;
      });
    },
    release: () => release(),
    show(isVisible) {
      page.visibilityState = isVisible ? 'visible' : 'hidden';
      page.dispatchEvent(new Event('visibilitychange'));
    },
    leave: () => void fake.window.dispatchEvent(new Event('pagehide')),
    plug(cameras) {
      fake.cameras = cameras;
      devices.dispatchEvent(new Event('devicechange'));
    },
  };
  return fake;
}

function choose(cameras: readonly FakeCamera[], wanted: MediaTrackConstraints): FakeCamera {
  const { exact } = (wanted.deviceId ?? {}) as ConstrainDOMStringParameters;
  const { ideal } = (wanted.facingMode ?? {}) as ConstrainDOMStringParameters;
  const found = exact
    ? cameras.find(({ id }) => id === exact)
    : (cameras.find(({ facingMode }) => facingMode === ideal) ?? cameras[0]);
  if (found) return found;
  throw new DOMException('', exact ? 'OverconstrainedError' : 'NotFoundError');
}

function trackOf(camera: FakeCamera): FakeTrack {
  const { id: deviceId, facingMode } = camera;
  const track = Object.assign(new EventTarget(), {
    readyState: 'live' as FakeTrack['readyState'],
    muted: false,
    camera,
    getSettings: () => ({ deviceId, ...(facingMode && { facingMode }) }),
    // No event is sent here, as in a browser.
    stop: () => void (track.readyState = 'ended'),
  });
  return track;
}
