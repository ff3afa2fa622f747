import { fail, succeed, type Outcome } from '../kernel/outcome.ts';
import type { CameraBrowser, CameraDevices } from './camera-browser.ts';
import { hindrance, whyRefused, type CameraFailure } from './camera-failure.ts';

/** The wanted camera. `null` means the one that points away from the visitor, if there are several. */
export type ChosenCamera = { readonly id: string } | { readonly facing: Facing } | null;

/** Towards the visitor, or away. */
export type Facing = 'front' | 'back';

/** An open camera. The caller that opened it closes it. */
export interface OpenedCamera {
  readonly stream: MediaStream;
  readonly track: MediaStreamTrack;
  /** The id from `enumerateDevices`; empty where the browser gives none. */
  readonly id: string;
  /** Where it points; `null` where the browser gives no answer. */
  readonly facing: Facing | null;
  close(): void;
}

/** This is large enough for a projector. The model sees far less. */
const SIZE = { width: { ideal: 640 }, height: { ideal: 480 } };

/**
 * Opens a camera. The browser asks the visitor if it has not yet. If the chosen camera is gone, any other replaces it.
 */
export async function openCamera(
  browser: CameraBrowser,
  choice: ChosenCamera,
): Promise<Outcome<OpenedCamera, CameraFailure>> {
  const hindered = hindrance(browser);
  if (hindered || !browser.devices) return fail(hindered ?? UNSUPPORTED);
  try {
    return succeed(await request(browser.devices, choice));
  } catch (error) {
    return fail(await whyRefused(error, browser));
  }
}

const UNSUPPORTED: CameraFailure = { code: 'unsupported', detail: 'no mediaDevices' };

async function request(devices: CameraDevices, choice: ChosenCamera): Promise<OpenedCamera> {
  try {
    return opened(await devices.getUserMedia({ audio: false, video: wanted(choice) }));
  } catch (error) {
    const isGone = error instanceof Error && error.name === 'OverconstrainedError';
    if (!isGone || choice === null) throw error;
    return opened(await devices.getUserMedia({ audio: false, video: wanted(null) }));
  }
}

function wanted(choice: ChosenCamera): MediaTrackConstraints {
  if (choice !== null && 'id' in choice) return { ...SIZE, deviceId: { exact: choice.id } };
  const isFront = choice?.facing === 'front';
  return { ...SIZE, facingMode: { ideal: isFront ? 'user' : 'environment' } };
}

function opened(stream: MediaStream): OpenedCamera {
  const [track] = stream.getVideoTracks();
  if (!track) throw new DOMException('the stream has no picture', 'NotFoundError');
  const { deviceId = '', facingMode } = track.getSettings();
  return {
    stream,
    track,
    id: deviceId,
    facing: facingMode === 'environment' ? 'back' : facingMode === 'user' ? 'front' : null,
    close() {
      for (const each of stream.getTracks()) each.stop();
    },
  };
}
