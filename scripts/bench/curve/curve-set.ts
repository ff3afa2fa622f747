import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Truth } from '../../../src/domain/evaluation/test-answer.ts';
import { NONE } from '../../../src/domain/lcl/answer.ts';
import { parseImageId, type ImageId } from '../../../src/kernel/image-id.ts';
import { fail, succeed, type Outcome } from '../../../src/kernel/outcome.ts';
import { decodePictureFile } from '../pictures/read-picture.ts';
import type { Subject } from '../subject/subject.ts';

/** The folder of `test` that holds pictures of none of the concepts. The studio's export calls it so. */
const STRANGERS = 'none of these';

/** A picture that is taught, with the hash of its file. The order of the subsets rests on that hash. */
interface TaughtFeatures {
  readonly imageId: ImageId;
  readonly label: string;
  readonly features: Float32Array;
}

interface AskedFeatures {
  readonly truth: Truth;
  readonly features: Float32Array;
}

/** What a learning curve is measured on. */
export interface CurveSet {
  readonly taught: readonly TaughtFeatures[];
  readonly asked: readonly AskedFeatures[];
  /** Files that were not pictures, or damaged ones. */
  readonly skipped: number;
}

/**
 * Reads and encodes `train/<concept>/*` and `test/<concept>/*`. Fails with a sentence if there is nothing to teach or
 * nothing to ask.
 */
export async function readCurveSet(
  subject: Subject,
  directory: string,
  onPicture: (done: number, all: number) => void = () => undefined,
): Promise<Outcome<CurveSet, string>> {
  const train = await filesIn(join(directory, 'train'));
  const test = await filesIn(join(directory, 'test'));
  if (train.length === 0) return fail(`There are no folders with pictures in ${directory}/train.`);
  if (test.length === 0) return fail(`There are no folders with pictures in ${directory}/test.`);
  const taught: TaughtFeatures[] = [];
  const asked: AskedFeatures[] = [];
  let done = 0;
  const encode = async (path: string) => {
    const picture = await decodePictureFile(path);
    onPicture(++done, train.length + test.length);
    if (!picture.ok) return null;
    const { data, width, height } = picture.value;
    const [features] = await subject.encode([subject.scale(data, width, height)]);
    return features ?? null;
  };
  for (const { folder, path } of train) {
    const features = await encode(path);
    if (features) taught.push({ imageId: await hashOf(path), label: folder, features });
  }
  for (const { folder, path } of test) {
    const features = await encode(path);
    if (features) asked.push({ truth: folder === STRANGERS ? NONE : folder, features });
  }
  const skipped = train.length + test.length - taught.length - asked.length;
  if (taught.length === 0 || asked.length === 0)
    return fail('No picture could be read in one of the folders train and test.');
  return succeed({ taught, asked, skipped });
}

async function hashOf(path: string): Promise<ImageId> {
  const id = parseImageId(
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex'),
  );
  if (!id) throw new Error('a SHA-256 is an image id');
  return id;
}

/** The files of all folders of a folder, in the order of their names. */
async function filesIn(directory: string): Promise<{ folder: string; path: string }[]> {
  const found: { folder: string; path: string }[] = [];
  for (const folder of await namesIn(directory, true)) {
    for (const file of await namesIn(join(directory, folder), false))
      found.push({ folder, path: join(directory, folder, file) });
  }
  return found;
}

async function namesIn(directory: string, folders: boolean): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() === folders && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}
