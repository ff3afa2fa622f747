import { access } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createPrng, mixSeeds } from '../../src/kernel/prng.ts';
import { fail, succeed, type Outcome } from '../../src/kernel/outcome.ts';
import { drawn } from '../../src/domain/evaluation/draw.ts';
import { encodePicture } from './encode-gallery.ts';
import type { Say, Wanted } from './evaluate-gallery.ts';
import { isekaiEpisode, isekaiPictures } from './episodes/isekai-episodes.ts';
import { measureAccuracy, type AccuracyFigures } from './accuracy/measure-accuracy.ts';
import { quotedForIsekai } from '../../src/domain/evaluation/paper-figures.ts';
import type { IsekaiRecord } from '../../src/files/import/parse-isekai.ts';
import { parsePaperList } from '../../src/files/import/parse-paper-list.ts';
import { PAPER_SHOTS, type PaperRecord } from '../../src/domain/evaluation/paper-experiment.ts';
import { paperFault } from '../../src/domain/evaluation/paper-protocol.ts';
import { measurePaper } from './paper/measure-paper.ts';
import { decodePictureFile } from './pictures/read-picture.ts';
import { quotedRows, rowsOf, type Report } from './report/report.ts';
import type { Subject } from './subject/subject.ts';

export interface IsekaiFile {
  readonly name: string;
  readonly text: string;
  /** The folder that the paths in the file are relative to. */
  readonly directory: string;
}

/**
 * Measures the subject on the records of a list of the paper. Each record is an episode with one query and the names of
 * the file as labels. A record is left out if a picture is missing, if its lists are shorter than the largest number of
 * shots, or if its query is one of its own demonstrations. So every number of shots meets the same records. Those that
 * have all pictures of the paper's protocol are asked as the page asks them too. Fails with a sentence.
 */
export async function evaluateIsekai(
  subject: Subject,
  { name, text, directory }: IsekaiFile,
  { shots, episodes, seed }: Pick<Wanted, 'shots' | 'episodes' | 'seed'>,
  say: Say = () => () => undefined,
): Promise<Outcome<Report, string>> {
  const parsed = parsePaperList(text);
  if (!parsed.ok)
    return fail(`${basename(name)} is no list of the paper: ${JSON.stringify(parsed.failure)}.`);
  const most = Math.max(...shots);
  const prng = createPrng(mixSeeds(seed));
  const chosen = drawn(parsed.value, Math.min(episodes, parsed.value.length), prng);
  const paths = isekaiPictures(chosen, Math.max(most, PAPER_SHOTS));
  const featuresOf = await encodeFiles(subject, directory, paths, say('pictures'));
  const whole = chosen.filter(
    (record) =>
      paperFault(record) !== 'own-demonstration' &&
      isekaiEpisode(record, most, featuresOf) !== null,
  );
  if (whole.length === 0) {
    return fail(`No record of ${basename(name)} has all its pictures below ${directory}.`);
  }
  // In the order of the file, because the page counts its records in that order.
  const asked = parsed.value.filter((record) => whole.includes(record));
  const complete = asked.flatMap((record) => withFeatures(record, featuresOf) ?? []);
  const paper = await measurePaper(subject, complete, seed, say('the paper’s protocol'));
  const measured: AccuracyFigures[] = [];
  for (const perConcept of shots) {
    const said = say(`records, ${perConcept} per concept`);
    const records = episodesOf(whole, perConcept, featuresOf);
    measured.push(
      await measureAccuracy(subject, perConcept, records, (done) => said(done, whole.length)),
    );
  }
  return succeed({
    source: `${basename(name)}, ${chosen.length - whole.length} of ${chosen.length} records left out`,
    weights: subject.weights,
    concepts: new Set(whole.flatMap(({ names }) => names)).size,
    ...{ ways: 2, queries: 1, episodes: whole.length, seed, chance: 1 / 2 },
    ...{ pictures: featuresOf.size, skipped: paths.length - featuresOf.size },
    ...rowsOf(measured),
    quoted: quotedRows(quotedForIsekai(basename(name)), 2, shots),
    ...(complete.length > 0 && { paper }),
  });
}

/** The record with the features of its pictures. `null` if the protocol of the paper needs more than there are. */
function withFeatures(
  record: IsekaiRecord,
  featuresOf: ReadonlyMap<string, Float32Array>,
): PaperRecord<Float32Array> | null {
  const query = featuresOf.get(record.query);
  const [first, second] = record.pictures.map((paths) =>
    paths.slice(0, PAPER_SHOTS).flatMap((path) => featuresOf.get(path) ?? []),
  );
  return query && first?.length === PAPER_SHOTS && second?.length === PAPER_SHOTS
    ? { ...record, query, pictures: [first, second] }
    : null;
}

function episodesOf(
  records: readonly IsekaiRecord[],
  shots: number,
  featuresOf: ReadonlyMap<string, Float32Array>,
) {
  return records.flatMap((record) => isekaiEpisode(record, shots, featuresOf) ?? []);
}

/** Features by path. A file that is missing or not a picture has none. */
async function encodeFiles(
  subject: Subject,
  directory: string,
  paths: readonly string[],
  onPicture: (done: number, all: number) => void,
): Promise<Map<string, Float32Array>> {
  const featuresOf = new Map<string, Float32Array>();
  for (const [index, path] of paths.entries()) {
    const file = join(directory, path);
    const picture = (await exists(file)) ? await decodePictureFile(file) : null;
    if (picture?.ok) featuresOf.set(path, await encodePicture(subject, picture.value));
    onPicture(index + 1, paths.length);
  }
  return featuresOf;
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
