import type {
  Device,
  EngineReady,
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
      return 'Looking at this device…';
    case 'downloading':
      return `Model: ${megabytes(state.loadedBytes)} of ${megabytes(state.totalBytes)} MB`;
    case 'compiling':
    case 'checking':
      return 'Preparing the model…';
    case 'opening-eyes':
      return `Opening the eyes: ${state.done} of ${state.total} pictures`;
    case 'ready':
      return `Ready on ${deviceName(state.device)}${seeing(state)}`;
    case 'answering':
      return 'Thinking…';
    case 'recovering':
      return 'Starting the model again…';
    case 'failed':
      return 'The model is not there';
    default:
      return assertNever(state);
  }
}

/** The encoder, if it is not Mini's own. */
function seeing({ pretrainedEncoder }: EngineReady): string {
  return pretrainedEncoder?.leftBecause === null ? `, seeing with ${pretrainedEncoder.name}` : '';
}

/** What happened to the chosen pretrained encoder. */
export function encoderWords({ name, leftBecause }: PretrainedEncoderUse): string {
  return leftBecause === null
    ? `It sees with ${name} in the place of its own encoder.`
    : `It sees with its own encoder: ${name} was left, because ${leftBecause}.`;
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
