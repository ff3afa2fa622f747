import { supportSetOf } from '../../domain/lcl/support-set.ts';
import type { Session } from '../../domain/session/session.ts';
import type { ImageId } from '../../kernel/image-id.ts';

/** The weights that made the features. */
export interface PrototypeModel {
  readonly name: string;
  /** SHA-256 of the weights' `manifest.json`. */
  readonly manifestSha256: string;
  /** The pretrained encoder that looked at the pictures in the place of Mini's own. */
  readonly encoder?: string;
}

/**
 * What is taught, for other tools, as the text of a `prototypes.json`. Each concept has its label, its centroid and the
 * features of its pictures. Muted demonstrations are left out, as the model leaves them out. `packages/mini` reads it.
 */
export function prototypesOf(
  session: Session,
  featuresOf: ReadonlyMap<ImageId, Float32Array>,
  model: PrototypeModel,
): string {
  const { concepts, name, threshold } = session;
  const sources = new Map(
    concepts.flatMap(({ demonstrations }) =>
      demonstrations.map(({ id, source }) => [id, source] as const),
    ),
  );
  const shown = supportSetOf(concepts).flatMap(({ demonstrationId, imageId, label }) => {
    const features = featuresOf.get(imageId);
    const source = sources.get(demonstrationId) ?? '';
    return features ? [{ label, imageId, source, features }] : [];
  });
  const labels = [...new Set(shown.map(({ label }) => label))];
  const file = {
    format: 'link-context-prototypes',
    version: 1,
    session: name,
    threshold,
    model: { ...model, featureSize: shown[0]?.features.length ?? 0 },
    concepts: labels.map((label) => {
      const own = shown.filter((one) => one.label === label);
      return {
        label,
        centroid: numbersOf(centroidOf(own.map(({ features }) => features))),
        pictures: own.map(({ imageId, source, features }) => ({
          imageId,
          source,
          features: numbersOf(features),
        })),
      };
    }),
  };
  return `${JSON.stringify(file)}\n`;
}

/** The mean of the features, each scaled to length one, and itself scaled to length one. */
function centroidOf(all: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(all[0]?.length ?? 0);
  for (const features of all)
    for (const [at, value] of unit(features).entries()) sum[at] = (sum[at] ?? NaN) + value;
  return unit(sum);
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}

/** Nine digits are enough to give back every 32-bit number exactly. */
function numbersOf(vector: Float32Array): readonly number[] {
  return Array.from(vector, (value) => Number(value.toPrecision(9)));
}
