import { t } from '@lingui/core/macro';
import { say } from '../../languages/say.ts';
import { listOf } from '../../languages/words.ts';
import type { CameraFailureCode } from '../../camera/camera-failure.ts';
import { assertNever } from '../../kernel/assert-never.ts';

export interface CameraWords {
  readonly what: string;
  readonly advice: string;
  /** Whether trying again can help now. */
  readonly again: boolean;
}

/** What is wrong with the camera, and what to do next. A camera failure never loses any work. */
export function cameraWords(code: CameraFailureCode): CameraWords {
  switch (code) {
    case 'denied':
      return {
        what: t`This page may not use the camera.`,
        advice: t`Press the sign beside the address, set “Camera” to “Allow”, then try again. If it is allowed there, look in the privacy settings of the system.`,
        again: true,
      };
    case 'dismissed':
      return {
        what: t`Nobody has allowed the camera yet.`,
        advice: t`Try again, and choose “Allow” when the browser asks.`,
        again: true,
      };
    case 'forbidden-here':
      return {
        what: t`This page may not use a camera where it is shown.`,
        advice: t`Open it in a tab of its own, or ask whoever runs this site to allow cameras.`,
        again: false,
      };
    case 'insecure':
      return {
        what: t`Browsers give the camera only to pages with an address that begins with https.`,
        advice: t`Ask whoever runs this site for such an address.`,
        again: false,
      };
    case 'unsupported':
      return {
        what: t`This browser gives pages no camera.`,
        advice: t`Try another browser, or update this one.`,
        again: false,
      };
    case 'missing':
      return {
        what: t`No camera was found.`,
        advice: t`Connect one or switch it on, then try again.`,
        again: true,
      };
    case 'busy':
      return {
        what: t`The camera does not start: another program may be using it.`,
        advice: t`Close video calls and other pages with a camera, then try again.`,
        again: true,
      };
    case 'unusable':
      return {
        what: t`The camera cannot give a picture that this page can use.`,
        advice: t`Choose another camera, or connect one, then try again.`,
        again: true,
      };
    case 'unplugged':
      return {
        what: t`The camera has gone: it was unplugged, or the system took it away.`,
        advice: t`Connect it again, or choose another one, then try again.`,
        again: true,
      };
    case 'unknown':
      return {
        what: t`The camera did not start.`,
        advice: t`Try again; if it stays so, restart the browser.`,
        again: true,
      };
    default:
      return assertNever(code);
  }
}

/** That another camera runs than the wanted one; empty if it is the wanted one. `name` is that of the camera that runs. */
export function replacedWords(refused: readonly string[], name: string): string {
  if (refused.length === 0) return '';
  const known = refused.filter((each) => each !== '').map((each) => t`“${each}”`);
  const cameras = say(listOf(known));
  if (known.length === 0)
    return name === ''
      ? t`Another camera did not start, because another program may be using it: this is another one.`
      : t`Another camera did not start, because another program may be using it: this is “${name}”.`;
  return name === ''
    ? t`${cameras} did not start, because another program may be using it: this is another one.`
    : t`${cameras} did not start, because another program may be using it: this is “${name}”.`;
}
