import type { Device, EngineFailure, LeftWebgpu } from '../../workers/protocol/engine.ts';

interface Loss {
  readonly failure: EngineFailure;
  /** What the lost worker computed on, as far as it had said. */
  readonly device: Device | null;
  readonly whileOpening: boolean;
  /** The question that it was at had already been lost once. */
  readonly questionWasReplayed: boolean;
}

/** Decides what follows a loss, and on which device. */
export interface RecoveryPolicy {
  /** The device to force; `undefined` leaves the choice to the worker. */
  readonly device: Device | undefined;
  /** Why WebAssembly was forced in WebGPU's place, for the visitor; `null` if it was not. */
  readonly leftWebgpuBecause: LeftWebgpu | null;
  /** How many workers were lost without an answer between them. */
  readonly lossesInARow: number;
  /** Whether another worker is to be started. */
  recoversFrom(loss: Loss): boolean;
  /** An answer came: what was lost before is forgiven. */
  answered(): void;
}

/** More than this, and recovering is a loop that drains a battery. */
const RECOVERIES_IN_A_ROW = 2;
/** As many losses on WebGPU, even with answers between them, and WebAssembly takes over. */
const LOSSES_ON_WEBGPU = 2;

export function createRecoveryPolicy(forced: Device | undefined): RecoveryPolicy {
  let device = forced;
  let leftWebgpuBecause: LeftWebgpu | null = null;
  let lossesInARow = 0;
  let lossesOnWebgpu = 0;
  return {
    get device() {
      return device;
    },
    get leftWebgpuBecause() {
      return leftWebgpuBecause;
    },
    get lossesInARow() {
      return lossesInARow;
    },
    recoversFrom(loss) {
      // The same model would need as much again.
      if (loss.failure.code === 'out-of-memory') return false;
      lossesInARow++;
      let leavesWebgpu = false;
      if (loss.device === 'webgpu' && device !== 'wasm') {
        lossesOnWebgpu++;
        // A GPU that rejects while it is set up will reject again.
        const rejected = loss.whileOpening && loss.failure.code === 'runtime-failed';
        if (rejected || lossesOnWebgpu >= LOSSES_ON_WEBGPU) {
          leavesWebgpu = true;
          device = 'wasm';
          leftWebgpuBecause = rejected
            ? { code: 'set-up-failed', detail: loss.failure.detail }
            : {
                code: 'lost-often',
                detail: `lost ${lossesOnWebgpu} times: ${loss.failure.detail}`,
              };
        }
      }
      // The GPU's losses are not the question's: on WebAssembly it gets one more chance.
      const mayAskAgain = !loss.questionWasReplayed || leavesWebgpu;
      return mayAskAgain && lossesInARow <= RECOVERIES_IN_A_ROW;
    },
    answered() {
      lossesInARow = 0;
    },
  };
}
