import type { CameraBrowser } from './camera-browser.ts';

export type CameraFailureCode =
  /** The visitor, or the system's settings, said no. */
  | 'denied'
  /** Nobody said yes: the browser's question was closed. */
  | 'dismissed'
  /** Whoever serves or embeds the page lets it use no camera (`Permissions-Policy`). */
  | 'forbidden-here'
  /** Cameras are for pages that came over https. */
  | 'insecure'
  /** This browser knows no cameras. */
  | 'unsupported'
  | 'missing'
  /** There is one, but another program has it. */
  | 'busy'
  /** It was there and is gone: unplugged, or taken away by the system. */
  | 'unplugged'
  | 'unknown';

export interface CameraFailure {
  readonly code: CameraFailureCode;
  /** For a person who helps: never the only explanation shown. */
  readonly detail: string;
}

/** Why there cannot be a camera, without asking anybody; `null` if one may be asked for. */
export function hindrance(browser: CameraBrowser): CameraFailure | null {
  if (!browser.isSecure) return { code: 'insecure', detail: 'no secure context' };
  if (!browser.devices) return { code: 'unsupported', detail: 'no mediaDevices' };
  if (!browser.isAllowedHere()) return { code: 'forbidden-here', detail: 'Permissions-Policy' };
  return null;
}

/** What a rejection of `getUserMedia` means (names: Media Capture and Streams §10.2). */
export async function whyRefused(error: unknown, browser: CameraBrowser): Promise<CameraFailure> {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { code: await codeOf(name, browser), detail: `${name}: ${message}` };
}

async function codeOf(name: string, browser: CameraBrowser): Promise<CameraFailureCode> {
  switch (name) {
    case 'NotAllowedError':
    case 'PermissionDeniedError':
      // A question that was closed leaves the browser as ready to ask as before.
      return (await browser.permission()) === 'prompt' ? 'dismissed' : 'denied';
    case 'SecurityError':
      return 'forbidden-here';
    case 'NotFoundError':
    case 'DevicesNotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'NotReadableError':
    case 'TrackStartError':
    case 'AbortError':
      return 'busy';
    default:
      return 'unknown';
  }
}
