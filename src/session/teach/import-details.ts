import { msg, plural } from '@lingui/core/macro';
import { tooLong } from '../../domain/lcl/label.ts';
import type { ImportPlan, SkipReason } from '../../files/import/import-plan.ts';
import { inside, isSameWords, type Words } from '../../languages/words.ts';
import { few } from './few.ts';
import { importRemarkWords } from './import-remark-words.ts';
import type { ImportTally } from './import-tally.ts';

/** More lines than this would fill the page. */
const LINES = 12;

/** The lines of the notice: a file or a list each, and what became of it. */
export function importDetails(plan: ImportPlan, tally: ImportTally): readonly Words[] {
  const renamed = [...tally.made]
    .filter(([written, { id, name }]) => name !== written && tally.grown.has(id))
    .map(([written, { name }]) =>
      tooLong(written) === null
        ? msg`“${written}” is called “${name}”: another name looks just like it.`
        : msg`“${written}” is called “${name}”: the whole name is too long.`,
    );
  const lines = [
    ...short(tally.refused),
    ...plan.remarks.map(importRemarkWords),
    ...reasons.flatMap((because) => skippedLines(plan, because)),
    ...short(renamed),
  ];
  return lines.filter((line, at) => lines.findIndex((other) => isSameWords(line, other)) === at);
}

const reasons: readonly SkipReason[] = ['missing', 'unmentioned', 'no-picture'];

/** One line for each list that decided, and one for the rest. */
function skippedLines({ skipped }: ImportPlan, because: SkipReason): readonly Words[] {
  const byList = new Map<string, string[]>();
  for (const { path, list = '', ...skip } of skipped)
    if (skip.because === because) byList.set(list, [...(byList.get(list) ?? []), path]);
  return [...byList].map(([list, paths]) => reasonWords[because](paths, list));
}

/** `list` is the path of the list that decided, or empty. */
const reasonWords: Readonly<Record<SkipReason, (paths: readonly string[], list: string) => Words>> =
  {
    missing(paths, list) {
      const names = inside(few(paths, LINES));
      return list === ''
        ? msg`${plural(paths.length, { one: `Missing, though a list names it: ${names}`, other: `Missing, though a list names them: ${names}` })}`
        : msg`${plural(paths.length, { one: `Missing, though ${list} names it: ${names}`, other: `Missing, though ${list} names them: ${names}` })}`;
    },
    unmentioned(paths, list) {
      const names = inside(few(paths, 3));
      return list === ''
        ? msg`${plural(paths.length, { one: `1 picture that no list names: ${names}`, other: `# pictures that no list names: ${names}` })}`
        : msg`${plural(paths.length, { one: `1 picture that ${list} does not name: ${names}`, other: `# pictures that ${list} does not name: ${names}` })}`;
    },
    'no-picture'(paths) {
      const names = inside(few(paths, 3));
      return msg`${plural(paths.length, { one: `1 file was no picture: ${names}`, other: `# files were no pictures: ${names}` })}`;
    },
  };

function short(lines: readonly Words[]): readonly Words[] {
  if (lines.length <= LINES) return lines;
  const more = lines.length - LINES;
  return [...lines.slice(0, LINES), msg`…and ${more} more`];
}
