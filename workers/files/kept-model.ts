import type { PretrainedModel } from '../../src/domain/models/pretrained-model.ts';
import type { KeptFiles } from './kept-files.ts';
import { sha256Hex } from '../../src/kernel/sha256.ts';
import { openModelFiles } from './model-files.ts';

/** The part of a pretrained model on this device that an engine reads. */
export interface KeptModel {
  /**
   * The whole file at this path of the repository (`onnx/vision_encoder_q4.onnx`), with one copy of it in memory. `null`
   * if the model has no such file, or if the browser has thrown it away. The hash was checked before the file was kept,
   * and the size is checked now.
   */
  read(path: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /**
   * Compares every file with its hash. Deletes the files that have changed or that lack a part, and returns their paths.
   * A download then fetches these files again and nothing else. `onFile` is called before each file, because hundreds of
   * megabytes take a second.
   */
  throwDamagedAway(onFile: () => void): Promise<readonly string[]>;
}

/**
 * Opens a kept model for reading, without any request. Reading rejects with a RangeError where there is not enough
 * memory.
 */
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
