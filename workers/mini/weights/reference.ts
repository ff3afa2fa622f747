import {
  type Fields,
  readFields,
  readListField,
  readNumber,
  readText,
  Unreadable,
} from '../../../src/kernel/read-fields.ts';
import { fail, succeed, type Outcome } from '../../../src/kernel/outcome.ts';
import type { Manifest } from './manifest.ts';

/** A picture, enlarged to the size that the encoder reads, and the features that it must get. */
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
    demonstrations: readListField(reference, 'demonstrations').map((item) => {
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

function readPicture(
  fields: Fields,
  { pictureSize, referenceSize, featureSize }: Manifest,
): ReferencePicture {
  const features = readListField(fields, 'features').map(Number);
  if (features.length !== featureSize || !features.every(Number.isFinite)) {
    throw new Unreadable(`features are not ${featureSize} numbers`);
  }
  const pixels = readPixels(readText(fields, 'rgb'), referenceSize);
  return { rgba: enlarge(pixels, referenceSize, pictureSize), features };
}

/** RGB, pixel after pixel. */
function readPixels(base64: string, size: number): Uint8Array {
  const rgb = decodeBase64(base64);
  if (rgb.length !== size * size * 3) throw new Unreadable(`rgb is not ${size}×${size} pixels`);
  return rgb;
}

/**
 * Brings a square picture of `from`×`from` RGB pixels to `to`×`to` opaque RGBA pixels by repeating each (nearest
 * neighbour). It uses whole numbers alone, so that every program that reads the reference sees the same picture.
 */
export function enlarge(rgb: Uint8Array, from: number, to: number): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(to * to * 4).fill(255);
  const source = Array.from({ length: to }, (_, place) => Math.floor((place * from) / to));
  for (const [y, row] of source.entries()) {
    for (const [x, column] of source.entries()) {
      const pixel = 3 * (row * from + column);
      rgba.set(rgb.subarray(pixel, pixel + 3), 4 * (y * to + x));
    }
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
