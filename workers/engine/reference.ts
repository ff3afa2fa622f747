import { fail, succeed, type Outcome } from '../../src/domain/outcome.ts';
import type { Manifest } from './manifest.ts';
import {
  readFields,
  readList,
  readNumber,
  readText,
  Unreadable,
  type Fields,
} from './read-fields.ts';

/** A picture of the size that the encoder reads, and the features it must get. */
export interface ReferencePicture {
  /** Opaque pixels, four bytes each. */
  readonly rgba: Uint8ClampedArray;
  readonly features: readonly number[];
}

/** A small question with the answer that every device must give. */
export interface Reference {
  readonly demonstrations: readonly (ReferencePicture & { readonly label: string })[];
  readonly query: ReferencePicture;
  readonly labels: readonly { readonly label: string; readonly logProbability: number }[];
  readonly noneLogProbability: number;
  /** The largest difference allowed, for features and log-probabilities alike. */
  readonly tolerance: number;
}

/** The length (L2) of the features that Mini's own encoder gives, and that its decoder was trained with. */
export function featureNorm({ query: { features } }: Reference): number {
  return Math.hypot(...features);
}

/** Reads `reference.json`; the failure says which field cannot be read. */
export function parseReference(json: unknown, manifest: Manifest): Outcome<Reference, string> {
  try {
    return succeed(readReference(json, manifest));
  } catch (error) {
    if (error instanceof Unreadable) return fail(`reference: ${error.message}`);
    throw error;
  }
}

function readReference(json: unknown, manifest: Manifest): Reference {
  const reference = readFields(json, 'the whole');
  const logProbabilities = readFields(reference['log_probabilities'], 'log_probabilities');
  return {
    demonstrations: readList(reference, 'demonstrations').map((item) => {
      const demonstration = readFields(item, 'a demonstration');
      return {
        label: readText(demonstration, 'label'),
        ...readPicture(demonstration, manifest),
      };
    }),
    query: readPicture(readFields(reference['query'], 'query'), manifest),
    labels: Object.keys(logProbabilities).map((label) => ({
      label,
      logProbability: readNumber(logProbabilities, label),
    })),
    noneLogProbability: readNumber(reference, 'none_log_probability'),
    tolerance: readNumber(reference, 'tolerance'),
  };
}

function readPicture(fields: Fields, { pictureSize, featureSize }: Manifest): ReferencePicture {
  const features = readList(fields, 'features').map(Number);
  if (features.length !== featureSize || !features.every(Number.isFinite)) {
    throw new Unreadable(`features are not ${featureSize} numbers`);
  }
  return { rgba: readPixels(readText(fields, 'rgb'), pictureSize), features };
}

function readPixels(base64: string, size: number): Uint8ClampedArray {
  const rgb = decodeBase64(base64);
  if (rgb.length !== size * size * 3) throw new Unreadable(`rgb is not ${size}×${size} pixels`);
  const rgba = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let pixel = 0; pixel < size * size; pixel++) {
    rgba.set(rgb.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
  }
  return rgba;
}

function decodeBase64(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw new Unreadable('rgb is not base64');
  }
}
