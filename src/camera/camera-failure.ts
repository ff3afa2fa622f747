import type { CodedFailure } from '../kernel/coded-failure.ts';
import type { CameraBrowser } from './camera-browser.ts';

export type CameraFailureCode =
  /** The visitor, or the system's settings, denied it. */
  | 'denied'
  /** The visitor closed the browser's question without an answer. */
  | 'dismissed'
  /** The server or the embedding page forbids the camera (`Permissions-Policy`). */
  | 'forbidden-here'
  /** Browsers give cameras only to pages that came over https. */
  | 'insecure'
  /** This browser has no cameras at all. */
  | 'unsupported'
  | 'missing'
  /** There is a camera, but another program is using it. */
  | 'busy'
  /** There is a camera, but it does not give what the page asks for. */
  | 'unusable'
  /** The camera was on and is gone. It was unplugged, or the system took it away. */
  | 'unplugged'
  | 'unknown';

export type CameraFailure = CodedFailure<CameraFailureCode>;

/** Why there cannot be a camera, without asking the visitor; `null` if the page may ask. */
export function hindrance(browser: CameraBrowser): CameraFailure | null {
  if (!browser.isSecure) return { code: 'insecure', detail: 'no secure context' };
  if (!browser.devices) return { code: 'unsupported', detail: 'no mediaDevices' };
  if (!browser.isAllowedHere()) return { code: 'forbidden-here', detail: 'Permissions-Policy' };
  return null;
}

/** Whether the failure is that of one camera, so that another one may start. */
export function mayAnotherStart({ code }: CameraFailure): boolean {
  return code === 'busy' || code === 'unusable' || code === 'unknown';
}

/** The meaning of a rejection of `getUserMedia` (names from Media Capture and Streams §10.2). */
export async function whyRefused(error: unknown, browser: CameraBrowser): Promise<CameraFailure> {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { code: await codeOf(name, browser), detail: `${name}: ${message}` };
}

async function codeOf(name: string, browser: CameraBrowser): Promise<CameraFailureCode> {
  switch (name) {
    case 'NotAllowedError':
    case 'PermissionDeniedError':
      // If the visitor only closed the question, the browser can ask again.
      return (await browser.permission()) === 'prompt' ? 'dismissed' : 'denied';
    case 'SecurityError':
      return 'forbidden-here';
    case 'NotFoundError':
    case 'DevicesNotFoundError':
      return 'missing';
    case 'OverconstrainedError':
      return 'unusable';
    case 'NotReadableError':
    case 'TrackStartError':
    case 'AbortError':
      return 'busy';
    default:
      return 'unknown';
  }
}
