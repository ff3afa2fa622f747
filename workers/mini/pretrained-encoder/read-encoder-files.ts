import { fail, succeed, type Outcome } from '../../../src/kernel/outcome.ts';
import type { PretrainedModel } from '../../../src/domain/models/pretrained-model.ts';
import type { KeptModel } from '../../files/kept-model.ts';
import type { EngineFailure } from '../../protocol/engine.ts';
import { engineFails, wordsOf } from '../../files/engine-failure.ts';
import { parsePreparation, type Preparation } from './picture-preparation.ts';
import type { VisionShape } from './vision-session.ts';
import { readFields, readSize, readText, Unreadable } from '../../../src/kernel/read-fields.ts';

/** A pretrained vision encoder as its files describe it. */
export interface EncoderFiles {
  readonly preparation: Preparation;
  /** Numbers of a token's state. */
  readonly hidden: number;
  /** What of the graph's output describes the whole picture. */
  readonly describes: VisionShape['describes'];
  readonly graph: Uint8Array<ArrayBuffer>;
}

/**
 * Families of models, and what describes the whole picture in their output. SigLIP 2 of a fixed size calls itself SigLIP,
 * whose architecture it has.
 */
const KNOWN: Readonly<Record<string, VisionShape['describes']>> = {
  dinov2: 'class-token',
  dinov2_with_registers: 'class-token',
  siglip: 'pooled',
};

/** The size of SigLIP's base models. Their configurations leave out what is as usual. */
const SIGLIP_HIDDEN = 768;

/** Reads a kept vision encoder, whose files are not trusted. Fails with `weights-damaged` or `out-of-memory`. */
export async function readEncoderFiles(
  { files }: PretrainedModel,
  kept: KeptModel,
): Promise<Outcome<EncoderFiles, EngineFailure>> {
  const family = await readJson(kept, 'config.json', parseFamily);
  if (!family.ok) return family;
  const preparation = await readJson(kept, 'preprocessor_config.json', parsePreparation);
  if (!preparation.ok) return preparation;
  // The plan of an encoder has one graph (src/domain/models/hub-models.ts).
  const [path, ...others] = files.map((file) => file.path).filter((one) => one.endsWith('.onnx'));
  if (path === undefined || others.length > 0) {
    return engineFails('weights-damaged', `${path === undefined ? 'no' : 'more than one'} graph`);
  }
  const graph = await kept.read(path).catch((error: unknown) => {
    if (error instanceof RangeError) return error;
    throw error;
  });
  if (graph instanceof RangeError) return engineFails('out-of-memory', wordsOf(graph));
  if (!graph) return missing(path);
  return succeed({ ...family.value, preparation: preparation.value, graph });
}

async function readJson<Value>(
  kept: KeptModel,
  path: string,
  parse: (json: unknown) => Outcome<Value, string>,
): Promise<Outcome<Value, EngineFailure>> {
  const bytes = await kept.read(path);
  if (!bytes) return missing(path);
  try {
    const parsed = parse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.ok ? parsed : engineFails('weights-damaged', parsed.failure);
  } catch (error) {
    return engineFails('weights-damaged', `${path}: ${wordsOf(error)}`);
  }
}

function parseFamily(json: unknown): Outcome<Pick<EncoderFiles, 'hidden' | 'describes'>, string> {
  try {
    const config = readFields(json, 'the whole');
    const family = readText(config, 'model_type');
    const describes = KNOWN[family];
    if (!describes) throw new Unreadable(`model_type is ${family}`);
    if (describes === 'class-token')
      return succeed({ hidden: readSize(config, 'hidden_size'), describes });
    const tower = readFields(config['vision_config'], 'vision_config');
    const hidden = 'hidden_size' in tower ? readSize(tower, 'hidden_size') : SIGLIP_HIDDEN;
    return succeed({ hidden, describes });
  } catch (error) {
    if (error instanceof Unreadable) return fail(`config.json: ${error.message}`);
    throw error;
  }
}

function missing(path: string) {
  return engineFails('model-gone', `${path} is no longer on this device`);
}
