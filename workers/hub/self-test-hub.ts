import type { Outcome } from '../../src/kernel/outcome.ts';
import type { ImageId } from '../../src/kernel/image-id.ts';
import type { EngineFailure } from '../protocol/engine.ts';
import { engineFails } from '../files/engine-failure.ts';
import { hubOutcome } from './hub-failure.ts';
import { writeContext } from './segments.ts';
import type { SeenPicture, VisionLanguageModel } from './vision-language-model.ts';

/** The least cosine between the logits of the two ways. In half precision they differ in the third digit. */
const ALIKE = 0.99;

const PICTURE = 'self-test' as ImageId;

/**
 * Whether this device computes correctly, as far as that can be checked without knowing the model's answers. Every number
 * must be a number. A prompt read in stretches must give the same logits as the prompt read at once, because the kept
 * prefix depends on that. Fails with `self-test-failed`, `runtime-failed` or `out-of-memory`.
 */
export async function selfTestHub(
  model: VisionLanguageModel,
  picture: SeenPicture,
): Promise<Outcome<null, EngineFailure>> {
  const pictures = new Map([[PICTURE, picture]]);
  const shown = { demonstrationId: PICTURE as never, imageId: PICTURE, label: 'dax' };
  const compared = await hubOutcome('the self-test', async () => {
    const { prefix, questionAbout } = writeContext(model, pictures, [shown]);
    const question = questionAbout(picture);
    const pieces = prefix.flatMap((segment) => segment.pieces);
    const atOnce = await model.read(null, [...pieces, ...question]);
    atOnce.state.dispose();
    const before = await model.read(null, pieces);
    const after = await model.read(before.state, question);
    before.state.dispose();
    after.state.dispose();
    return cosine(atOnce.logits.at(-1), after.logits.at(-1));
  });
  if (!compared.ok) return compared;
  return compared.value >= ALIKE
    ? { ok: true, value: null }
    : engineFails('self-test-failed', `logits alike to ${compared.value}, not ${ALIKE}`);
}

/** The result is NaN if any of the numbers is NaN. */
function cosine(one: Float32Array, other: Float32Array): number {
  let dot = 0;
  let ones = 0;
  let others = 0;
  for (const [index, value] of one.entries()) {
    const against = other[index] ?? 0;
    dot += value * against;
    ones += value ** 2;
    others += against ** 2;
  }
  return dot / Math.sqrt(ones * others);
}
