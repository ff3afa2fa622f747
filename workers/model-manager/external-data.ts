import type { HubPlan } from '../../src/domain/models/hub-models.ts';
import { graphPaths } from '../../src/domain/models/hub-plans.ts';

/** The library takes at most this many parts (transformers.js 4.3.1, `utils/hub.js`). */
const MOST_PARTS = 100;

/**
 * The files beside a plan's graphs that hold their large tensors, as `config.json` names them: `onnx/model_q4.onnx_data`,
 * `onnx/model_q4.onnx_data_1`, … Returns none if the text is not such a file. The library's `utils/model-loader.js` shows
 * the meaning of the field. It gives the number of parts for every graph at once, or for each by its file name, with or
 * without the suffix.
 */
export function externalData(configText: string, plan: HubPlan): readonly string[] {
  const said = formatOf(configText);
  const names = Object.keys(plan.dtypes);
  return graphPaths(plan).flatMap((path, index) => {
    const file = path.slice(path.lastIndexOf('/') + 1);
    const parts = partsOf(isObject(said) ? (said[file] ?? said[names[index] ?? '']) : said);
    return Array.from(
      { length: parts },
      (_, part) => `${path}_data${part === 0 ? '' : `_${part}`}`,
    );
  });
}

function formatOf(configText: string): unknown {
  try {
    const config: unknown = JSON.parse(configText);
    const own = isObject(config) ? config['transformers.js_config'] : null;
    return isObject(own) ? own['use_external_data_format'] : null;
  } catch {
    return null;
  }
}

function partsOf(said: unknown): number {
  if (said === true) return 1;
  return typeof said === 'number' && said > 0 ? Math.min(Math.floor(said), MOST_PARTS) : 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
