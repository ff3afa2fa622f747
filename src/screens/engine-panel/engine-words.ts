import { t } from '@lingui/core/macro';
import type {
  Device,
  EngineReady,
  LeftWebgpu,
  PretrainedEncoderUse,
} from '../../../workers/protocol/engine.ts';
import type { EngineState } from '../../ports/engine-state.ts';
import { assertNever } from '../../kernel/assert-never.ts';
import { megabytes } from '../../ui/numbers.ts';

/** The engine's state in a few words. */
export function engineWords(state: EngineState): string {
  switch (state.kind) {
    case 'absent':
    case 'probing':
      return t`Looking at this device…`;
    case 'downloading':
      return t`Model: ${{ loaded: megabytes(state.loadedBytes) }} of ${{ total: megabytes(state.totalBytes) }} MB`;
    case 'compiling':
    case 'checking':
      return t`Preparing the model…`;
    case 'opening-eyes':
      return t`Opening the eyes: ${state.done} of ${state.total} pictures`;
    case 'ready':
      return readyWords(state);
    case 'answering':
      return t`Thinking…`;
    case 'recovering':
      return t`Starting the model again…`;
    case 'failed':
      return t`The model is not there`;
    default:
      return assertNever(state);
  }
}

/** Names the encoder too, if it is not Mini's own. */
function readyWords({ device, pretrainedEncoder }: EngineReady): string {
  const on = deviceName(device);
  return pretrainedEncoder?.leftBecause === null
    ? t`Ready on ${on}, seeing with ${pretrainedEncoder.name}`
    : t`Ready on ${on}`;
}

/** What happened to the chosen pretrained encoder. */
export function encoderWords({ name, leftBecause }: PretrainedEncoderUse): string {
  return leftBecause === null
    ? t`It sees with ${name} in the place of its own encoder.`
    : t`It sees with its own encoder: ${name} could not be used here.`;
}

/** Why the model does not compute on WebGPU. */
export function leftWebgpuWords({ code }: LeftWebgpu): string {
  switch (code) {
    case 'adapter-silent':
      return t`WebGPU was left: the browser did not say in time whether there is a graphics card for it.`;
    case 'adapter-refused':
      return t`WebGPU was left: the browser refused the graphics card.`;
    case 'buffers-too-small':
      return t`WebGPU was left: the graphics card takes less at once than the model may need.`;
    case 'runtime-too-large':
      return t`WebGPU was left: this browser would need a runtime of nearly twice the size for it, and this model answers quickly without.`;
    case 'wrong-answers':
      return t`WebGPU was left: the model gave wrong numbers on it.`;
    case 'set-up-failed':
      return t`WebGPU was left: it could not be set up.`;
    case 'lost-often':
      return t`WebGPU was left: the graphics card went away more than once.`;
    default:
      return assertNever(code);
  }
}

/** The device by the name that its makers use. */
export function deviceName(device: Device): string {
  return device === 'webgpu' ? 'WebGPU' : 'WebAssembly';
}

/** The device of an episode. The episode may come from another version of this page. */
export function deviceWords(device: string): string {
  return device === 'webgpu' || device === 'wasm' ? deviceName(device) : device;
}

/** The progress of loading, 0 to 1. `null` where it is unknown, `undefined` where nothing is loading. */
export function engineProgress(state: EngineState): number | null | undefined {
  switch (state.kind) {
    case 'downloading':
      return state.totalBytes === 0 ? null : state.loadedBytes / state.totalBytes;
    case 'opening-eyes':
      return state.total === 0 ? null : state.done / state.total;
    case 'absent':
    case 'probing':
    case 'compiling':
    case 'checking':
    case 'recovering':
      return null;
    case 'ready':
    case 'answering':
    case 'failed':
      return undefined;
    default:
      return assertNever(state);
  }
}
