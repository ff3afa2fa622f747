import type { PretrainedModel } from '../../src/domain/models/pretrained-model.ts';
import type { KeptFiles } from './kept-files.ts';
import { sha256Hex } from '../../src/kernel/sha256.ts';
import { openModelFiles } from './model-files.ts';

/** What an engine reads of a pretrained model on this device. */
export interface KeptModel {
  /**
   * The whole file at this path of the repository (`onnx/vision_encoder_q4.onnx`), one copy of it in memory; `null` if the
   * model has no such file, or the browser has thrown it away. Its hash was checked before it was kept, its size is now.
   */
  read(path: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /**
   * Compares every file with its hash, and throws away those that are not what was checked, or lack a part: a download
   * fetches them again, and nothing else. Gives their paths. `onFile` is called before each: hundreds of megabytes take a
   * second.
   */
  throwDamagedAway(onFile: () => void): Promise<readonly string[]>;
}

/** Opens a kept model for reading; asks nobody. Reading rejects with a RangeError where memory does not suffice. */
export function openKeptModel(
  model: PretrainedModel,
  files: Pick<KeptFiles, 'read' | 'forget'> | null = openModelFiles(import.meta.env.BASE_URL),
): KeptModel {
  return {
    async read(path) {
      const file = model.files.find((one) => one.path === path);
      return file && files ? files.read(file) : null;
    },
    async throwDamagedAway(onFile) {
      const damaged: string[] = [];
      for (const file of model.files) {
        onFile();
        const bytes = await files?.read(file);
        if (bytes && (await sha256Hex(bytes)) === file.sha256) continue;
        await files?.forget(file);
        damaged.push(file.path);
      }
      return damaged;
    },
  };
}
