import { statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Outcome } from '../src/kernel/outcome.ts';
import { curveLines } from './bench/curve/curve-lines.ts';
import { readCurveSet } from './bench/curve/curve-set.ts';
import { measureCurve } from './bench/curve/measure-curve.ts';
import { creatureSource } from './bench/pictures/creature-source.ts';
import { evaluateGallery } from './bench/evaluate-gallery.ts';
import { evaluateIsekai } from './bench/evaluate-isekai.ts';
import { folderSource } from './bench/pictures/folder-source.ts';
import { measureSeconds } from './bench/time/measure-seconds.ts';
import { openSubject } from './bench/subject/open-subject.ts';
import { quotedForPictures } from '../src/domain/evaluation/paper-figures.ts';
import { createProgress } from './bench/report/progress.ts';
import { readOptions, usage, type Options } from './bench/read-options.ts';
import { reportLines } from './bench/report/report-lines.ts';
import type { Report } from './bench/report/report.ts';
import type { Subject } from './bench/subject/subject.ts';

// Measures how well the model answers about pictures that it was not trained on, and how long it takes.

const options = readOptions(process.argv.slice(2));
if (!options.ok) refuse(`${options.failure}\n\n${usage}`);
else {
  const missing = missingOf(options.value);
  if (missing !== null) refuse(`There is no ${missing}.`);
  else await run(options.value);
}

async function run(wanted: Options): Promise<void> {
  const subject = await openSubject(wanted.models);
  try {
    const { source } = wanted;
    if (source.kind === 'curve') return await drawCurve(subject, source.directory, wanted);
    const measured = await measure(subject, source, wanted);
    if (!measured.ok) return refuse(measured.failure);
    const seconds = wanted.timing ? await measureSeconds(subject.model) : undefined;
    const report = { ...measured.value, ...(seconds && { seconds }) };
    await write(reportLines(report), report, wanted);
  } finally {
    await subject.release();
  }
}

/** The learning curve of the page, on a folder that the studio exported. */
async function drawCurve(subject: Subject, directory: string, wanted: Options): Promise<void> {
  const { shots, orders, seed, threshold } = wanted;
  const set = await readCurveSet(subject, directory, say('pictures'));
  if (!set.ok) return refuse(set.failure);
  const plan = { mostShots: Math.max(...shots), orders, seed };
  const curve = await measureCurve(subject, set.value, plan, say('subsets'));
  const { weights } = subject;
  const { skipped } = set.value;
  const report = { source: basename(resolve(directory)), weights, plan, threshold, skipped, curve };
  await write(curveLines(report), report, wanted);
}

async function write(lines: readonly string[], report: unknown, { json }: Options): Promise<void> {
  for (const line of lines) console.log(line);
  if (json !== null) await writeFile(json, `${JSON.stringify(report, null, 2)}\n`);
}

async function measure(
  subject: Subject,
  source: Exclude<Options['source'], { readonly kind: 'curve' }>,
  wanted: Options,
): Promise<Outcome<Report, string>> {
  switch (source.kind) {
    case 'isekai': {
      const text = await readFile(source.file, 'utf8');
      const file = { name: source.file, text, directory: source.directory };
      return evaluateIsekai(subject, file, wanted, say);
    }
    case 'pictures': {
      const pictures = await folderSource(source.directory);
      if (!pictures.ok) return pictures;
      return evaluateGallery(
        subject,
        pictures.value,
        wanted.ways === 2 ? quotedForPictures : [],
        wanted,
        say,
      );
    }
    case 'creatures': {
      const pictures = creatureSource(source.meeting, wanted.kinds, wanted.each);
      return evaluateGallery(subject, pictures, [], wanted, say);
    }
  }
}

/** The first file or folder that is not there. */
function missingOf({ source, models }: Options): string | null {
  const is = (path: string) => statSync(path, { throwIfNoEntry: false });
  const manifest = join(models, 'manifest.json');
  if (!is(manifest)?.isFile()) return `file ${manifest}`;
  if (source.kind === 'creatures') return null;
  if (!is(source.directory)?.isDirectory()) return `folder ${source.directory}`;
  if (source.kind === 'isekai' && !is(source.file)?.isFile()) return `file ${source.file}`;
  return null;
}

function say(what: string): (done: number, all: number) => void {
  const { isTTY } = process.stderr;
  return createProgress(what, { isTTY, write: (text) => process.stderr.write(text) });
}

/** For mistakes that only the person who typed the command can correct. */
function refuse(sentence: string): void {
  console.error(sentence);
  process.exitCode = 2;
}
