import type { EngineFailure, EngineFailureCode } from '../../../workers/protocol/engine.ts';

interface FailureWords {
  readonly what: string;
  readonly advice: string;
}

const words: Readonly<Record<EngineFailureCode, FailureWords>> = {
  'weights-unreachable': {
    what: 'The model could not be fetched.',
    advice: 'Check the network and try again.',
  },
  'weights-damaged': {
    what: 'What came is not the model that this page expects.',
    advice: 'A filter or a half-finished download is the usual reason. Try again.',
  },
  'file-refused': {
    what: 'The server, or a filter before it, refused a file of the model.',
    advice:
      'Try again later. If it stays so, show the details to whoever runs this site or the network.',
  },
  'no-webassembly': {
    what: 'WebAssembly is switched off here, and the model computes on it.',
    advice:
      'A strict security setting does that. Allow it for this page, or open the page in another browser.',
  },
  'no-simd': {
    what: 'The WebAssembly of this browser lacks SIMD, which the model needs.',
    advice: 'Update the browser, or open the page on another device.',
  },
  'device-unavailable': {
    what: 'This browser offers no WebGPU device that the model can use.',
    advice: 'Open the page without “?device=webgpu”: it then works on WebAssembly.',
  },
  'self-test-failed': {
    what: 'The model gives wrong numbers on this device, so its answers are not shown.',
    advice: 'Update the browser, or try another one.',
  },
  'runtime-failed': {
    what: 'The model stopped with an error more than once.',
    advice: 'Close other heavy pages and try again.',
  },
  'worker-lost': {
    what: 'The browser ended the model’s worker more than once.',
    advice: 'Memory is the usual reason: close other pages and try again.',
  },
  'device-lost': {
    what: 'The graphics card went away more than once.',
    advice: 'Close other pages that use it and try again.',
  },
  'eyes-failed': {
    what: 'The vision encoder that was chosen does not run on this device.',
    advice: 'Choose “Back to Mini’s own eyes” and ask again.',
  },
  superseded: { what: 'A later question took its place.', advice: 'Ask again.' },
  'picture-unseen': {
    what: 'One of the pictures is missing from this browser’s storage.',
    advice: 'Delete the empty picture, or add it again, and ask again.',
  },
  'out-of-memory': {
    what: 'This device has not enough memory for the model.',
    advice: 'Close other pages and try again.',
  },
  'context-full': {
    what: 'These are more pictures than this model can read at once.',
    advice: 'Mute some of them, or ask Mini.',
  },
  'model-gone': {
    what: 'This model is not whole on this device any more.',
    advice: 'Fetch it again, or ask Mini.',
  },
};

/**
 * What happened and what to do next, one sentence each. The work is always safe, because the engine never holds any.
 */
export function failureWords({ code }: EngineFailure): FailureWords {
  return words[code];
}
