import { remembered } from '../browser/remembered.ts';
import { storageKeys } from '../browser/storage-keys.ts';
import { parsePretrainedModel } from '../domain/models/parse-pretrained-model.ts';
import type { PretrainedModel } from '../domain/models/pretrained-model.ts';
import type { Remembered } from '../ports/remembered.ts';
import { parseUnkeptWork, type UnkeptWork } from '../session/leave/unkept-work.ts';

/** Which engine answers on this device; where nothing is kept, Mini. */
export function rememberedEngine(): Remembered<string | null> {
  return remembered(
    storageKeys.engine,
    (text) => text,
    (choice) => (choice === 'mini' ? null : choice),
  );
}

/**
 * The pretrained encoder that Mini sees with on this device; `null` for its own. Whether the files are still there only the
 * worker can say.
 */
export function rememberedEncoder(): Remembered<PretrainedModel | null> {
  return remembered(
    storageKeys.pretrainedEncoder,
    (text) => parsePretrainedModel(JSON.parse(text ?? 'null')),
    (model) => model && JSON.stringify(model),
  );
}

/** The step of a lesson that the class is at; `null` outside a lesson. */
export function rememberedLesson(): Remembered<string | null> {
  return remembered(
    storageKeys.lesson,
    (text) => text,
    (word) => word,
  );
}

/** What the last page could not save. */
export const unkeptNote: Remembered<UnkeptWork | null> = remembered(
  storageKeys.unkept,
  parseUnkeptWork,
  (work) => work && JSON.stringify(work),
);

/** Whether several people use this device. */
export const sharedDeviceNote: Remembered<boolean> = remembered(
  storageKeys.sharedDevice,
  (text) => text !== null,
  (isShared) => (isShared ? 'yes' : null),
);

/** When the studio was left on a shared device. */
export const leftNote: Remembered<number | null> = remembered(
  storageKeys.left,
  (text) => (text === null ? null : Number(text)),
  (leftAt) => (leftAt === null ? null : String(leftAt)),
);

/** The visitor's own host of models, for the page at this address; `null` for the hub. */
export function rememberedHost(basePath: string): Remembered<string | null> {
  return remembered(
    storageKeys.modelHost(basePath),
    (text) => text,
    (host) => host,
  );
}

/** The language that the visitor chose on this device; `null` for the browser's own. */
export function rememberedLanguage(): Remembered<string | null> {
  return remembered(
    storageKeys.language,
    (text) => text,
    (choice) => choice,
  );
}
