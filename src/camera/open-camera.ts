import { fail, succeed, type Outcome } from '../kernel/outcome.ts';
import type { CameraBrowser } from './camera-browser.ts';
import { hindrance, mayAnotherStart, whyRefused, type CameraFailure } from './camera-failure.ts';
import { hasNoCamera, listCameras, type ListedCamera } from './list-cameras.ts';

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
  /** The names of the cameras that did not start before this one. An unknown name is empty. */
  readonly refused: readonly string[];
  close(): void;
}

/** This is large enough for a projector. The model sees far less. */
const SIZE = { width: { ideal: 640 }, height: { ideal: 480 } };

/**
 * Opens a camera. The browser asks the visitor if it has not yet. If the chosen camera is gone, any other replaces it. If
 * a camera does not start, the others are tried one after another.
 */
export async function openCamera(
  browser: CameraBrowser,
  choice: ChosenCamera,
): Promise<Outcome<OpenedCamera, CameraFailure>> {
  const hindered = hindrance(browser);
  if (hindered) return fail(hindered);
  let attempt = await request(browser, wanted(choice), []);
  if (!attempt.ok && attempt.failure.code === 'unusable')
    attempt = await request(browser, choice === null ? true : wanted(null), []);
  // WebKit says the same where there is no camera as where one does not fit.
  if (!attempt.ok && attempt.failure.code === 'unusable' && (await hasNoCamera(browser)))
    return fail({ ...attempt.failure, code: 'missing' });
  return attempt.ok || !mayAnotherStart(attempt.failure)
    ? attempt
    : openAnother(browser, choice, attempt.failure);
}

/** Tries the other cameras. If none starts, the failure of the wanted one is returned. */
async function openAnother(
  browser: CameraBrowser,
  choice: ChosenCamera,
  failure: CameraFailure,
): Promise<Outcome<OpenedCamera, CameraFailure>> {
  const isChosen = ({ id }: ListedCamera) => choice !== null && 'id' in choice && choice.id === id;
  const cameras = await listCameras(browser);
  // A single camera is the one that has just refused.
  if (cameras.length < 2) return fail(failure);
  const refused = cameras.filter(isChosen).map(({ name }) => name);
  for (const camera of cameras.filter((each) => !isChosen(each))) {
    const attempt = await request(browser, wanted(camera), refused.length > 0 ? refused : ['']);
    if (attempt.ok) return attempt;
    // The visitor has refused. Another question would only be a nuisance.
    if (!mayAnotherStart(attempt.failure)) break;
    refused.push(camera.name);
  }
  return fail(failure);
}

async function request(
  browser: CameraBrowser,
  video: MediaTrackConstraints | true,
  refused: readonly string[],
): Promise<Outcome<OpenedCamera, CameraFailure>> {
  try {
    if (!browser.devices) return fail({ code: 'unsupported', detail: 'no mediaDevices' });
    return succeed(opened(await browser.devices.getUserMedia({ audio: false, video }), refused));
  } catch (error) {
    return fail(await whyRefused(error, browser));
  }
}

function wanted(choice: ChosenCamera): MediaTrackConstraints {
  if (choice !== null && 'id' in choice) return { ...SIZE, deviceId: { exact: choice.id } };
  const isFront = choice?.facing === 'front';
  return { ...SIZE, facingMode: { ideal: isFront ? 'user' : 'environment' } };
}

function opened(stream: MediaStream, refused: readonly string[]): OpenedCamera {
  const [track] = stream.getVideoTracks();
  if (!track) throw new DOMException('the stream has no picture', 'NotFoundError');
  const { deviceId = '', facingMode } = track.getSettings();
  return {
    stream,
    track,
    id: deviceId,
    facing: facingMode === 'environment' ? 'back' : facingMode === 'user' ? 'front' : null,
    refused,
    close() {
      for (const each of stream.getTracks()) each.stop();
    },
  };
}
