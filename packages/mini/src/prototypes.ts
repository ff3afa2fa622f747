import {
  readFields,
  readListField,
  readNumber,
  readSize,
  readText,
  Unreadable,
  type Fields,
} from '../../../src/kernel/read-fields.ts';
import { fail, succeed, type Outcome } from '../../../src/kernel/outcome.ts';
import type { Mini, MiniDemonstration, MiniFailure } from './mini-types.ts';

/** A taught concept, as the model sees it. */
export interface PrototypeConcept {
  readonly label: string;
  /** The mean of its pictures' features, each scaled to length one, and itself scaled to length one. */
  readonly centroid: Float32Array<ArrayBuffer>;
  /** The features of each of its pictures. */
  readonly pictures: readonly {
    /** The SHA-256 of the picture's file. */
    readonly imageId: string;
    readonly source: string;
    readonly features: Float32Array<ArrayBuffer>;
  }[];
}

/** A session that was exported for other tools. */
export interface Prototypes {
  readonly session: string;
  readonly modelName: string;
  /** SHA-256 of the `manifest.json` of the weights that made the features. */
  readonly manifestSha256: string;
  /** The pretrained encoder that made the features. `null` if Mini's own did. */
  readonly encoder: string | null;
  readonly featureSize: number;
  /** The share that a name must reach, from 0 to 1. */
  readonly threshold: number;
  readonly concepts: readonly PrototypeConcept[];
  /**
   * All pictures as demonstrations for this model. Fails with `other-model` if other weights made the features, because
   * nothing would be right then.
   */
  demonstrations(
    mini: Pick<Mini<unknown>, 'manifestSha256' | 'recall'>,
  ): Outcome<readonly MiniDemonstration[], MiniFailure>;
}

/** The version that this package reads. */
const VERSION = 1;

/** Reads the text of a `prototypes.json`. The failure says what is wrong with it. */
export function readPrototypes(text: string): Outcome<Prototypes, string> {
  try {
    return succeed(read(readFields(JSON.parse(text), 'the file')));
  } catch (error) {
    if (error instanceof Unreadable || error instanceof SyntaxError) return fail(error.message);
    throw error;
  }
}

function read(file: Fields): Prototypes {
  if (file['format'] !== 'link-context-prototypes')
    throw new Unreadable('it is not a file of prototypes');
  const version = readSize(file, 'version');
  if (version !== VERSION) throw new Unreadable(`version is ${version}, not ${VERSION}`);
  const model = readFields(file['model'], 'model');
  const featureSize = readSize(model, 'featureSize');
  const manifestSha256 = readText(model, 'manifestSha256');
  const encoder = model['encoder'] === undefined ? null : readText(model, 'encoder');
  const concepts = readListField(file, 'concepts').map((entry) =>
    readConcept(readFields(entry, 'a concept'), featureSize),
  );
  return {
    session: readText(file, 'session'),
    modelName: readText(model, 'name'),
    manifestSha256,
    encoder,
    featureSize,
    threshold: readNumber(file, 'threshold'),
    concepts,
    demonstrations(mini) {
      if (encoder !== null)
        return fail({
          code: 'other-model',
          detail: `made by ${encoder}, which the package has not`,
        });
      if (mini.manifestSha256 !== manifestSha256)
        return fail({
          code: 'other-model',
          detail: `made by ${manifestSha256}, and ${mini.manifestSha256} is open`,
        });
      // In the order of their ids, as the studio asks. So even the last bit of a sum is the same.
      const pictures = concepts
        .flatMap(({ label, pictures: shown }) => shown.map((one) => ({ ...one, label })))
        .sort((one, other) => (one.imageId < other.imageId ? -1 : 1));
      const seen = new Map(pictures.map(({ imageId, features }) => [imageId, features]));
      const recalled = new Map([...seen].map(([id, features]) => [id, mini.recall(features)]));
      return succeed(
        concepts.flatMap(({ label, pictures: shown }) =>
          shown.flatMap(({ imageId }) => {
            const picture = recalled.get(imageId);
            return picture ? [{ picture, label }] : [];
          }),
        ),
      );
    },
  };
}

function readConcept(concept: Fields, size: number): PrototypeConcept {
  return {
    label: readText(concept, 'label'),
    centroid: readVector(concept, 'centroid', size),
    pictures: readListField(concept, 'pictures').map((entry) => {
      const picture = readFields(entry, 'a picture');
      return {
        imageId: readText(picture, 'imageId'),
        source: typeof picture['source'] === 'string' ? picture['source'] : '',
        features: readVector(picture, 'features', size),
      };
    }),
  };
}

function readVector(fields: Fields, name: string, size: number): Float32Array<ArrayBuffer> {
  const numbers = readListField(fields, name);
  if (numbers.length !== size) throw new Unreadable(`${name} has ${numbers.length} numbers`);
  return Float32Array.from(numbers, (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw new Unreadable(`${name} holds something that is not a number`);
    return value;
  });
}
