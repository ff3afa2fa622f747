import { parsePretrainedModel } from '../domain/models/parse-pretrained-model.ts';
import type { PretrainedModel } from '../domain/models/pretrained-model.ts';

const KEY = 'lcl-eyes';

/** What Mini sees with on this device, in the browser's smallest storage. */
export interface RememberedEncoder {
  /** `null`: Mini's own, also where nothing can be read. Whether the files are still there only the worker can say. */
  recall(): PretrainedModel | null;
  keep(model: PretrainedModel | null): void;
}

export function rememberedEncoder(): RememberedEncoder {
  return {
    recall() {
      try {
        return parsePretrainedModel(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
      } catch {
        return null;
      }
    },
    keep(model) {
      try {
        if (model) localStorage.setItem(KEY, JSON.stringify(model));
        else localStorage.removeItem(KEY);
      } catch {
        // Then Mini sees with its own encoder when the page is opened again.
      }
    },
  };
}
