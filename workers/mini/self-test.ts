import { succeed, type Outcome } from '../../src/kernel/outcome.ts';
import type { EngineFailure } from '../protocol/engine.ts';
import type { Features } from './encoder/encoder.ts';
import { engineFails } from '../files/engine-failure.ts';
import { assembleSupportFeatures } from './decoder/support-features.ts';
import type { Model } from './model.ts';
import { numberAt } from '../runtime/number-at.ts';
import type { Reference, ReferencePicture } from './weights/reference.ts';
import { scoreLabels } from './decoder/scoring.ts';

/** The largest differences found, within the reference's tolerance. */
export interface SelfTestResult {
  readonly features: number;
  readonly logProbabilities: number;
}

/**
 * Asks the model a stored question and compares features and log-probabilities with the stored ones. This is needed
 * because some GPUs and drivers compute wrong numbers without an error. Fails with `self-test-failed` or
 * `runtime-failed`.
 */
export async function selfTest(
  model: Model,
  reference: Reference,
): Promise<Outcome<SelfTestResult, EngineFailure>> {
  const { manifest, decoder } = model;
  let worst = 0;
  const shown = [];
  for (const demonstration of reference.demonstrations) {
    const seen = await see(model, demonstration);
    if (!seen.ok) return seen;
    worst = Math.max(worst, largestDifference(seen.value, demonstration.features));
    shown.push({ features: seen.value, label: demonstration.label });
  }
  const query = await see(model, reference.query);
  if (!query.ok) return query;
  worst = Math.max(worst, largestDifference(query.value, reference.query.features));
  if (!(worst <= reference.tolerance)) return differs('features', worst);

  const supportFeatures = assembleSupportFeatures(shown, manifest.featureSize);
  const labels = reference.labels.map(({ label }) => label);
  const scored = await scoreLabels(decoder, { features: query.value, labels, supportFeatures });
  if (!scored.ok) return scored;
  const { full } = scored.value;
  const expected = reference.labels.map(({ logProbability }) => logProbability);
  const difference = largestDifference(
    [...full.labels, full.none],
    [...expected, reference.noneLogProbability],
  );
  if (!(difference <= reference.tolerance)) return differs('log-probabilities', difference);
  return succeed({ features: worst, logProbabilities: difference });
}

function see(
  { encoder, manifest: { pictureSize } }: Model,
  { rgba }: ReferencePicture,
): Promise<Outcome<Features, EngineFailure>> {
  return encoder.encode(encoder.scale(rgba, pictureSize, pictureSize));
}

function largestDifference(found: ArrayLike<number>, expected: readonly number[]): number {
  return expected.reduce(
    (largest, value, index) => Math.max(largest, Math.abs(numberAt(found, index) - value)),
    0,
  );
}

function differs(what: string, difference: number) {
  return engineFails('self-test-failed', `${what} differ from the reference by ${difference}`);
}
