import { assertNever } from '../../kernel/assert-never.ts';
import type { EngineFailure } from '../../../workers/protocol/engine.ts';

/**
 * What happened and what to do next, one sentence each. The work is always safe, because the engine never holds any.
 */
export function failureWords({ code }: EngineFailure): { what: string; advice: string } {
  switch (code) {
    case 'weights-unreachable':
      return {
        what: 'The model could not be fetched.',
        advice: 'Check the network and try again.',
      };
    case 'weights-damaged':
      return {
        what: 'What came is not the model that this page expects.',
        advice: 'A filter or a half-finished download is the usual reason. Try again.',
      };
    case 'file-refused':
      return {
        what: 'The server, or a filter before it, refused a file of the model.',
        advice:
          'Try again later. If it stays so, show the details to whoever runs this site or the network.',
      };
    case 'no-webassembly':
      return {
        what: 'WebAssembly is switched off here, and the model computes on it.',
        advice:
          'A strict security setting does that. Allow it for this page, or open the page in another browser.',
      };
    case 'no-simd':
      return {
        what: 'The WebAssembly of this browser lacks SIMD, which the model needs.',
        advice: 'Update the browser, or open the page on another device.',
      };
    case 'device-unavailable':
      return {
        what: 'This browser offers no WebGPU device that the model can use.',
        advice: 'Open the page without “?device=webgpu”: it then works on WebAssembly.',
      };
    case 'self-test-failed':
      return {
        what: 'The model gives wrong numbers on this device, so its answers are not shown.',
        advice: 'Update the browser, or try another one.',
      };
    case 'runtime-failed':
      return {
        what: 'The model stopped with an error more than once.',
        advice: 'Close other heavy pages and try again.',
      };
    case 'worker-lost':
      return {
        what: 'The browser ended the model’s worker more than once.',
        advice: 'Memory is the usual reason: close other pages and try again.',
      };
    case 'device-lost':
      return {
        what: 'The graphics card went away more than once.',
        advice: 'Close other pages that use it and try again.',
      };
    case 'eyes-failed':
      return {
        what: 'The vision encoder that was chosen does not run on this device.',
        advice: 'Choose “Back to Mini’s own eyes” and ask again.',
      };
    case 'superseded':
      return { what: 'A later question took its place.', advice: 'Ask again.' };
    case 'picture-unseen':
      return {
        what: 'One of the pictures is missing from this browser’s storage.',
        advice: 'Delete the empty picture, or add it again, and ask again.',
      };
    case 'out-of-memory':
      return {
        what: 'This device has not enough memory for the model.',
        advice: 'Close other pages and try again.',
      };
    case 'context-full':
      return {
        what: 'These are more pictures than this model can read at once.',
        advice: 'Mute some of them, or ask Mini.',
      };
    case 'model-gone':
      return {
        what: 'This model is not whole on this device any more.',
        advice: 'Fetch it again, or ask Mini.',
      };
    default:
      return assertNever(code);
  }
}
