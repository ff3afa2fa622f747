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

/** What it sees with, where that is not its own. */
function seeing({ pretrainedEncoder }: EngineReady): string {
  return pretrainedEncoder?.leftBecause === null ? `, seeing with ${pretrainedEncoder.name}` : '';
}

/** What became of the pretrained encoder that was chosen. */
export function encoderWords({ name, leftBecause }: PretrainedEncoderUse): string {
  return leftBecause === null
    ? `It sees with ${name} in the place of its own encoder.`
    : `It sees with its own encoder: ${name} was left, because ${leftBecause}.`;
}

/** The device in the words of its makers. */
export function deviceName(device: Device): string {
  return device === 'webgpu' ? 'WebGPU' : 'WebAssembly';
}

/** The device of an episode, which may be of another version of this page. */
export function deviceWords(device: string): string {
  return device === 'webgpu' || device === 'wasm' ? deviceName(device) : device;
}

/** How far loading has come, 0 to 1; `null` where nobody can say; `undefined` where nothing is loading. */
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
