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
        what: 'This page may not use the camera.',
        advice:
          'Press the sign beside the address, set “Camera” to “Allow”, then try again. If it is allowed there, look in ' +
          'the privacy settings of the system.',
        again: true,
      };
    case 'dismissed':
      return {
        what: 'Nobody has allowed the camera yet.',
        advice: 'Try again, and choose “Allow” when the browser asks.',
        again: true,
      };
    case 'forbidden-here':
      return {
        what: 'This page may not use a camera where it is shown.',
        advice: 'Open it in a tab of its own, or ask whoever runs this site to allow cameras.',
        again: false,
      };
    case 'insecure':
      return {
        what: 'Browsers give the camera only to pages with an address that begins with https.',
        advice: 'Ask whoever runs this site for such an address.',
        again: false,
      };
    case 'unsupported':
      return {
        what: 'This browser gives pages no camera.',
        advice: 'Try another browser, or update this one.',
        again: false,
      };
    case 'missing':
      return {
        what: 'No camera was found.',
        advice: 'Connect one or switch it on, then try again.',
        again: true,
      };
    case 'busy':
      return {
        what: 'The camera does not start: another program may be using it.',
        advice: 'Close video calls and other pages with a camera, then try again.',
        again: true,
      };
    case 'unusable':
      return {
        what: 'The camera cannot give a picture that this page can use.',
        advice: 'Choose another camera, or connect one, then try again.',
        again: true,
      };
    case 'unplugged':
      return {
        what: 'The camera has gone: it was unplugged, or the system took it away.',
        advice: 'Connect it again, or choose another one, then try again.',
        again: true,
      };
    case 'unknown':
      return {
        what: 'The camera did not start.',
        advice: 'Try again; if it stays so, restart the browser.',
        again: true,
      };
    default:
      return assertNever(code);
  }
}

/** That another camera runs than the wanted one; empty if it is the wanted one. `name` is that of the camera that runs. */
export function replacedWords(refused: readonly string[], name: string): string {
  if (refused.length === 0) return '';
  const known = refused.filter((each) => each !== '').map((each) => `“${each}”`);
  const first = known.length === 0 ? 'Another camera' : known.join(' and ');
  const running = name === '' ? 'this is another one' : `this is “${name}”`;
  return `${first} did not start, because another program may be using it: ${running}.`;
}
