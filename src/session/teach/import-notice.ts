import { msg, plural } from '@lingui/core/macro';
import { inside, isSameWords, listOf, sentencesOf, type Words } from '../../languages/words.ts';
import type { ConceptId } from '../../domain/lcl/concept.ts';
import { tooLong } from '../../domain/lcl/label.ts';
import { conceptById, type Session } from '../../domain/session/session.ts';
import type { ImportKind, ImportPlan, SkipReason } from '../../files/import/import-plan.ts';
import type { MadeConcept } from './concept-for-folder.ts';
import type { Notice } from '../store/notice.ts';
import { refusedWords } from './take-pictures.ts';

/** The result of an import. */
export interface ImportTally {
  /** Concepts that the import made, under the names from its plan. */
  readonly made: ReadonlyMap<string, MadeConcept>;
  /** Concepts that got pictures, whether new or not. */
  readonly grown: Set<ConceptId>;
  /** Pictures that their concept had already, by the name of the concept. */
  readonly again: Map<string, readonly string[]>;
  /** Test pictures that are taught or on the test tray already. */
  readonly spent: string[];
  /** Files that could not be read, "PATH: reason" each. */
  readonly refused: Words[];
  taught: number;
  heldOut: number;
}

type NoticeWords = Pick<Notice, 'tone' | 'text' | 'details'>;

/** More lines than this would fill the page. */
const LINES = 12;
/** More names than this are not read. */
const NAMES = 8;

/** The one notice about an import; `null` if there is nothing to say. */
export function importNotice(
  plan: ImportPlan,
  tally: ImportTally,
  session: Session,
): NoticeWords | null {
  const came = tally.taught + tally.heldOut;
  const missing = plan.skipped.filter(({ because }) => because === 'missing');
  const known = tally.again.size + tally.spent.length;
  const isVain = came === 0 && tally.refused.length === 0 && known === 0;
  const isNothing = isVain && plan.skipped.length === 0 && plan.remarks.length === 0;
  if (isNothing) return null;
  const text = [
    ...(isVain ? [msg`No picture was taken, and nothing was changed.`] : []),
    ...(tally.refused.length > 0 ? [refusedWords(tally.refused.length, came)] : []),
    ...grownWords(plan.kind, tally, session),
    ...heldOutWords(tally.heldOut),
    ...againWords(tally.again),
    ...spentWords(tally.spent),
    ...skippedWords(plan.skipped.length - missing.length),
    ...missingWords(missing.length),
  ];
  const details = detailsOf(plan, tally);
  const isProblem = isVain || tally.refused.length + plan.remarks.length + missing.length > 0;
  return {
    tone: isProblem ? 'problem' : 'info',
    text: sentencesOf(text),
    ...(details.length > 0 && { details }),
  };
}

/** Names the concepts that were made and those that existed before. Each appears once, under its current name. */
function grownWords(
  kind: ImportKind,
  { grown, made }: ImportTally,
  session: Session,
): readonly Words[] {
  const makes = new Set([...made.values()].map(({ id }) => id));
  const there = [...grown].flatMap((id) => conceptById(session, id) ?? []);
  const became = there.filter(({ id }) => makes.has(id)).map(({ name }) => name);
  const grew = there.filter(({ id }) => !makes.has(id)).map(({ name }) => name);
  const names = inside(few(grew.map(quoted), NAMES));
  return [
    ...(became.length > 0 ? [becameWords(kind, became)] : []),
    ...(grew.length > 0 ? [msg`Added pictures to ${names}.`] : []),
  ];
}

function becameWords(kind: ImportKind, became: readonly string[]): Words {
  const [name = ''] = became;
  const names = inside(few(became.map(quoted), NAMES));
  const source = kind === 'folders' ? '' : inside(sourceWords[kind]);
  if (kind === 'folders')
    return msg`${plural(became.length, {
      one: `One folder became the concept “${name}”.`,
      other: `# folders became concepts: ${names}.`,
    })}`;
  return msg`${plural(became.length, {
    one: `${source} brought the concept “${name}”.`,
    other: `${source} brought # concepts: ${names}.`,
  })}`;
}

const sourceWords: Readonly<Record<Exclude<ImportKind, 'folders'>, Words>> = {
  imagefolder: msg`The imagefolder`,
  isekai: msg`The ISEKAI file`,
  'vl-icl': msg`The VL-ICL episode`,
  'teachable-machine': msg`The Teachable Machine project`,
  'genai-tm': msg`The project of GenAI Teachable Machine`,
  'ml-for-kids': msg`The project of Machine Learning for Kids`,
  mixed: msg`What was dropped`,
};

function heldOutWords(heldOut: number): readonly Words[] {
  if (heldOut === 0) return [];
  const words = msg`${plural(heldOut, {
    one: 'One picture went to the test tray.',
    other: '# pictures went to the test tray.',
  })}`;
  return [words];
}

function againWords(again: ReadonlyMap<string, readonly string[]>): readonly Words[] {
  const [[name, sources] = ['', []], ...further] = again;
  const [source] = sources;
  if (source === undefined) return [];
  const all = [...again.values()].flat().length;
  if (further.length > 0)
    return [
      msg`Concepts show ${all} of these already: the same picture twice teaches nothing new.`,
    ];
  return [
    all === 1
      ? msg`“${name}” shows ${source} already: the same picture twice teaches nothing new.`
      : msg`“${name}” shows ${all} of these already: the same picture twice teaches nothing new.`,
  ];
}

function spentWords(spent: readonly string[]): readonly Words[] {
  const [source] = spent;
  if (source === undefined) return [];
  const words = msg`${plural(spent.length, {
    one: `${source} stayed out: what is taught, or on the test tray already, cannot test again.`,
    other:
      '# test pictures stayed out: what is taught, or on the test tray already, cannot test again.',
  })}`;
  return [words];
}

function skippedWords(skipped: number): readonly Words[] {
  if (skipped === 0) return [];
  return [
    msg`${plural(skipped, { one: 'One file was left out.', other: '# files were left out.' })}`,
  ];
}

function missingWords(missing: number): readonly Words[] {
  if (missing === 0) return [];
  const words = msg`${plural(missing, {
    one: 'One picture of the list is missing.',
    other: '# pictures of the list are missing.',
  })}`;
  return [words];
}

function detailsOf(plan: ImportPlan, tally: ImportTally): readonly Words[] {
  const renamed = [...tally.made]
    .filter(([written, { id, name }]) => name !== written && tally.grown.has(id))
    .map(([written, { name }]) =>
      tooLong(written) === null
        ? msg`“${written}” is called “${name}”: another name looks just like it.`
        : msg`“${written}” is called “${name}”: the whole name is too long.`,
    );
  const lines = [
    ...short(tally.refused),
    ...plan.remarks,
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

function quoted(name: string): Words {
  return msg`“${name}”`;
}

function few(names: readonly Words[], most: number): Words {
  if (names.length <= most) return listOf(names, 'unit');
  const some = inside(listOf(names.slice(0, most), 'unit'));
  const more = names.length - most;
  return msg`${some} and ${more} more`;
}
