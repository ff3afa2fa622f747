import { decodeFreely } from '../../../workers/mini/spelling/free-decode.ts';
import {
  assembleSupportFeatures,
  maskWithout,
  type SupportFeatures,
} from '../../../workers/mini/decoder/support-features.ts';
import { scoreRows } from '../../../workers/mini/decoder/scoring.ts';
import type { Model } from '../../../workers/mini/model.ts';
import type { Pointer } from '../../../workers/mini/spelling/pointer.ts';
import { speltLabels } from '../../../workers/mini/spelling/spelt-labels.ts';
import { labelBytes } from '../../../workers/mini/spelling/tokens.ts';
import { nearestDemonstration } from './nearest.ts';
import { type Linked, type Shown, must } from './subject.ts';

/** The model, and what spells its answers. */
export interface Graphs {
  readonly model: Model;
  readonly pointer: Pointer;
}

/**
 * Reads demonstrations into support features, in the given order. The app sorts them first. They are not sorted here, so
 * that an influence of the order would show.
 */
export async function linkDemonstrations(
  { model: { decoder, manifest }, pointer }: Graphs,
  demonstrations: readonly Shown[],
): Promise<Linked> {
  const supportFeatures = assembleSupportFeatures(
    demonstrations.map(({ features, label }) => ({
      features: Float32Array.from(features),
      label,
    })),
    manifest.featureSize,
  );
  return {
    async score(queries, labels, shown) {
      // Asks as the app does, but with a row for each query, because a bench of accuracy reads no leave-one-outs.
      const mask = shown ? maskOf(supportFeatures, shown) : maskWithout(supportFeatures, null);
      const rows = queries.map((features) => ({ features: Float32Array.from(features), mask }));
      return [...must(await scoreRows(decoder, supportFeatures, labels, rows))];
    },
    async decode(queries, only) {
      const spelt = speltLabels(
        demonstrations.map(({ label }) => label),
        manifest,
      );
      const asked = queries.map((query, index) => {
        const alone = only?.[index];
        const guessed = alone ?? nearestDemonstration(demonstrations, query);
        const label = spelt.get(demonstrations[guessed]?.label ?? '');
        return {
          features: Float32Array.from(query),
          ...(alone === undefined ? {} : { mask: maskOf(supportFeatures, [alone]) }),
          // A guess saves runs and changes no answer.
          ...(label === undefined ? {} : { draft: labelBytes(label, manifest) }),
        };
      });
      return [...must(await decodeFreely({ decoder, pointer }, manifest, supportFeatures, asked))];
    },
  };
}

/** The mask of one row, which is 1 at some demonstrations. */
function maskOf({ positions }: SupportFeatures, shown: readonly number[]): Float32Array {
  const mask = new Float32Array(positions);
  for (const demonstration of shown) {
    if (!(demonstration < positions)) throw new RangeError(`no demonstration ${demonstration}`);
    mask[demonstration] = 1;
  }
  return mask;
}
