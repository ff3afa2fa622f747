import {
  type Fields,
  readFields,
  readSize,
  readText,
  Unreadable,
} from '../../../src/kernel/read-fields.ts';
import { fail, succeed, type Outcome } from '../../../src/kernel/outcome.ts';

/** The special tokens that the pointer reads and writes. 0 to 255 are the bytes of a label. */
interface TemplateTokens {
  readonly query: number;
  readonly end: number;
  readonly none: number;
  readonly pad: number;
}

export interface ModelFile {
  readonly name: string;
  readonly bytes: number;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** The version of the contract between graphs and engine. Another version has other inputs and outputs. */
const VERSION = 2;

/** The longest label that every model spells whole, in UTF-8 bytes. */
export const LABEL_BYTES = 32;

/** The model's own description. It is the only place that holds its sizes. */
export interface Manifest {
  readonly name: string;
  /** Side of the square picture that the encoder reads, in pixels. */
  readonly pictureSize: number;
  /** Side of the square pictures in the reference, which are enlarged to `pictureSize`; in pixels. */
  readonly referenceSize: number;
  readonly featureSize: number;
  readonly vocabulary: number;
  readonly tokens: TemplateTokens;
  /** The longest label that the pointer spells; at least {@link LABEL_BYTES}. */
  readonly maxLabelBytes: number;
  readonly encoder: ModelFile;
  readonly decoder: ModelFile;
  /** The file for spelling answers. It is absent where no answer is to be spelt, and scores never need it. */
  readonly pointer?: ModelFile;
  /** File of the self-test's pictures and answers, beside the manifest. */
  readonly reference: string;
}

/** Reads a manifest; the failure says which field cannot be read. */
export function parseManifest(json: unknown): Outcome<Manifest, string> {
  try {
    return succeed(readManifest(json));
  } catch (error) {
    if (error instanceof Unreadable) return fail(`manifest: ${error.message}`);
    throw error;
  }
}

function readManifest(json: unknown): Manifest {
  const manifest = readFields(json, 'the whole');
  const version = readSize(manifest, 'version');
  if (version !== VERSION) throw new Unreadable(`version is ${version}, not ${VERSION}`);
  const tokens = readFields(manifest['tokens'], 'tokens');
  const files = readFields(manifest['files'], 'files');
  const vocabulary = readSize(manifest, 'vocabulary');
  const readToken = (name: keyof TemplateTokens) => {
    const token = readSize(tokens, name);
    if (token < 256 || token >= vocabulary) throw new Unreadable(`tokens.${name} is ${token}`);
    return token;
  };
  return {
    name: readText(manifest, 'name'),
    pictureSize: readSize(manifest, 'pictureSize'),
    referenceSize: readSize(manifest, 'referenceSize'),
    featureSize: readSize(manifest, 'featureSize'),
    vocabulary,
    tokens: {
      query: readToken('query'),
      end: readToken('end'),
      none: readToken('none'),
      pad: readToken('pad'),
    },
    maxLabelBytes: readLabelBytes(manifest),
    encoder: readFile(files, 'encoder.onnx'),
    decoder: readFile(files, 'decoder.onnx'),
    ...('pointer.onnx' in files && { pointer: readFile(files, 'pointer.onnx') }),
    reference: readText(manifest, 'reference'),
  };
}

/** The page cuts labels at its own length. A model that reads less could not be asked about all of them. */
function readLabelBytes(manifest: Fields): number {
  const bytes = readSize(manifest, 'maxLabelBytes');
  if (bytes < LABEL_BYTES) throw new Unreadable(`maxLabelBytes is ${bytes}, not ${LABEL_BYTES}`);
  return bytes;
}

function readFile(files: Fields, name: string): ModelFile {
  const file = readFields(files[name], `files["${name}"]`);
  const sha256 = readText(file, 'sha256');
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Unreadable(`the sha256 of ${name} is not one`);
  return { name, bytes: readSize(file, 'bytes'), sha256 };
}
