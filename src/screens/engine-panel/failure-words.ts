import { msg } from '@lingui/core/macro';
import { say } from '../../languages/say.ts';
import type { Words } from '../../languages/words.ts';
import type { EngineFailure, EngineFailureCode } from '../../../workers/protocol/engine.ts';

interface FailureMessages {
  readonly what: Words;
  readonly advice: Words;
}

const messages: Readonly<Record<EngineFailureCode, FailureMessages>> = {
  'weights-unreachable': {
    what: msg`The model could not be fetched.`,
    advice: msg`Check the network and try again.`,
  },
  'weights-damaged': {
    what: msg`What came is not the model that this page expects.`,
    advice: msg`A filter or a half-finished download is the usual reason. Try again.`,
  },
  'file-refused': {
    what: msg`The server, or a filter before it, refused a file of the model.`,
    advice: msg`Try again later. If it stays so, show the details to whoever runs this site or the network.`,
  },
  'no-webassembly': {
    what: msg`WebAssembly is switched off here, and the model computes on it.`,
    advice: msg`A strict security setting does that. Allow it for this page, or open the page in another browser.`,
  },
  'no-simd': {
    what: msg`The WebAssembly of this browser lacks SIMD, which the model needs.`,
    advice: msg`Update the browser, or open the page on another device.`,
  },
  'device-unavailable': {
    what: msg`This browser offers no WebGPU device that the model can use.`,
    advice: msg`Open the page without “?device=webgpu”: it then works on WebAssembly.`,
  },
  'self-test-failed': {
    what: msg`The model gives wrong numbers on this device, so its answers are not shown.`,
    advice: msg`Update the browser, or try another one.`,
  },
  'runtime-failed': {
    what: msg`The model stopped with an error more than once.`,
    advice: msg`Close other heavy pages and try again.`,
  },
  'worker-lost': {
    what: msg`The browser ended the model’s worker more than once.`,
    advice: msg`Memory is the usual reason: close other pages and try again.`,
  },
  'device-lost': {
    what: msg`The graphics card went away more than once.`,
    advice: msg`Close other pages that use it and try again.`,
  },
  'eyes-failed': {
    what: msg`The vision encoder that was chosen does not run on this device.`,
    advice: msg`Choose “Back to Mini’s own eyes” and ask again.`,
  },
  superseded: { what: msg`A later question took its place.`, advice: msg`Ask again.` },
  'picture-unseen': {
    what: msg`One of the pictures is missing from this browser’s storage.`,
    advice: msg`Delete the empty picture, or add it again, and ask again.`,
  },
  'out-of-memory': {
    what: msg`This device has not enough memory for the model.`,
    advice: msg`Close other pages and try again.`,
  },
  'context-full': {
    what: msg`These are more pictures than this model can read at once.`,
    advice: msg`Mute some of them, or ask Mini.`,
  },
  'model-gone': {
    what: msg`This model is not whole on this device any more.`,
    advice: msg`Fetch it again, or ask Mini.`,
  },
};

/**
 * What happened and what to do next, one message each. The work is always safe, because the engine never holds any.
 */
export function failureMessages({ code }: EngineFailure): FailureMessages {
  return messages[code];
}

/** The same, written in the language of the page. */
export function failureWords(failure: EngineFailure): {
  readonly what: string;
  readonly advice: string;
} {
  const { what, advice } = failureMessages(failure);
  return { what: say(what), advice: say(advice) };
}
