import type { ModelListing, PretrainedModel } from '../../domain/models/pretrained-model.ts';
import { fail, succeed } from '../../kernel/outcome.ts';
import type { ModelFailure, ModelProgress } from '../../../workers/protocol/model-manager.ts';
import type { Models } from '../../ports/models.ts';

export interface ModelsForTests extends Models {
  /** What is on this device. */
  readonly onDevice: {
    kept: PretrainedModel[];
    unfinished: ModelListing[];
    bytes: number;
    /** Makes the manager unable to search the device. */
    isLost: boolean;
  };
  /** Makes the next call of the host or the disk fail so. */
  failNext(failure: ModelFailure['code']): void;
  /** Reports progress of the download or pack that waits. */
  come(progress: ModelProgress): void;
  /** Lets the waiting download or pack succeed. */
  finish(): void;
}

export const listingForTests: ModelListing = {
  modelId: 'smolvlm-256m',
  planId: 'q4',
  repository: 'HuggingFaceTB/SmolVLM-256M-Instruct',
  revision: 'a'.repeat(40),
  files: [
    { path: 'config.json', bytes: 1000, sha256: null, gitOid: 'b'.repeat(40) },
    {
      path: 'onnx/decoder_model_merged_q4.onnx',
      bytes: 99_000,
      sha256: 'c'.repeat(64),
      gitOid: null,
    },
  ],
};
export const modelForTests: PretrainedModel = {
  ...listingForTests,
  files: listingForTests.files.map(({ path, bytes }) => ({ path, bytes, sha256: 'c'.repeat(64) })),
};

/** A manager whose device is in memory. A test can hold it back and make it fail. */
export function modelsForTests(): ModelsForTests {
  const onDevice: ModelsForTests['onDevice'] = {
    kept: [],
    unfinished: [],
    bytes: 0,
    isLost: false,
  };
  let failure: ModelFailure | null = null;
  let host: string | null = null;
  let running: {
    end: (code: ModelFailure['code'] | null) => void;
    onProgress: (progress: ModelProgress) => void;
  } | null = null;
  const taking = (onProgress: (progress: ModelProgress) => void) =>
    new Promise<
      ReturnType<typeof succeed<PretrainedModel>> | ReturnType<typeof fail<ModelFailure>>
    >((resolve) => {
      const end = (code: ModelFailure['code'] | null) => {
        running = null;
        if (code === null) onDevice.kept.push(modelForTests);
        resolve(code === null ? succeed(modelForTests) : fail({ code, detail: '' }));
      };
      running = { end, onProgress };
      const { code } = failure ?? {};
      failure = null;
      if (code) end(code);
    });
  return {
    onDevice,
    failNext: (code) => void (failure = { code, detail: '' }),
    come: (progress) => running?.onProgress(progress),
    finish: () => running?.end(null),
    hasAny: () => Promise.resolve(onDevice.kept.length + onDevice.unfinished.length > 0),
    detectCapabilities: () =>
      Promise.resolve({ webgpu: false, halfPrecision: false, memoryGigabytes: 8 }),
    recallHost: () => host,
    rememberHost: (chosen) => void (host = chosen),
    kept: () => Promise.resolve(onDevice.isLost ? null : [...onDevice.kept]),
    unfinished: () => Promise.resolve(onDevice.isLost ? null : [...onDevice.unfinished]),
    keptBytes: () => Promise.resolve(onDevice.bytes),
    list() {
      const failed = failure;
      failure = null;
      return Promise.resolve(failed ? fail(failed) : succeed(listingForTests));
    },
    stopListing: () => Promise.resolve(),
    download: (_, __, onProgress) => taking(onProgress),
    pause: () => Promise.resolve(running?.end('paused')),
    takePack: (_, __, ___, onProgress) => taking(onProgress),
    fileOf: () => Promise.resolve(new Blob(['bytes'])),
    remove() {
      if (failure) {
        const failed = failure;
        failure = null;
        return Promise.resolve(fail(failed));
      }
      running?.end('paused');
      onDevice.kept.length = 0;
      onDevice.unfinished.length = 0;
      return Promise.resolve(succeed(onDevice.bytes));
    },
  };
}
