import type { ConceptId } from '../../domain/lcl/concept.ts';
import { tooLong } from '../../domain/lcl/label.ts';
import { conceptById, type Session } from '../../domain/session/session.ts';
import type { ImportKind, ImportPlan, SkipReason } from '../../files/import/import-plan.ts';
import type { MadeConcept } from './concept-for-folder.ts';
import type { Notice } from '../store/notice.ts';

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
  readonly refused: string[];
  taught: number;
  heldOut: number;
}

type Words = Pick<Notice, 'tone' | 'text' | 'details'>;

/** More lines than this would fill the page. */
const LINES = 12;
/** More names than this are not read. */
const NAMES = 8;

/** The one notice about an import; `null` if there is nothing to say. */
export function importNotice(plan: ImportPlan, tally: ImportTally, session: Session): Words | null {
  const came = tally.taught + tally.heldOut;
  const missing = plan.skipped.filter(({ because }) => because === 'missing');
  const text = [
    refusedWords(tally.refused.length, came),
    grownWords(plan.kind, tally, session),
    heldOutWords(tally.heldOut),
    againWords(tally.again),
    spentWords(tally.spent),
    skippedWords(plan.skipped.length - missing.length),
    missing.length > 0 &&
      `${count(missing.length, 'picture')} of the list ${missing.length === 1 ? 'is' : 'are'} missing.`,
  ].filter((words) => words !== false && words !== '');
  const known = tally.again.size + tally.spent.length;
  const isVain = came === 0 && tally.refused.length === 0 && known === 0;
  const isNothing = isVain && plan.skipped.length === 0 && plan.remarks.length === 0;
  if (isNothing) return null;
  if (isVain) text.unshift('No picture was taken, and nothing was changed.');
  const details = detailsOf(plan, tally);
  const isProblem = isVain || tally.refused.length + plan.remarks.length + missing.length > 0;
  return {
    tone: isProblem ? 'problem' : 'info',
    text: text.join(' '),
    ...(details.length > 0 && { details }),
  };
}

function refusedWords(refused: number, came: number): string {
  if (refused === 0) return '';
  const others = came === 1 ? 'The other one came in.' : `The other ${came} came in.`;
  const what = refused === 1 ? 'One file' : `${refused} files`;
  return `${what} could not be read. ${came === 0 ? 'Nothing was changed.' : others}`;
}

/** Names the concepts that were made and those that existed before. Each appears once, under its current name. */
function grownWords(kind: ImportKind, { grown, made }: ImportTally, session: Session): string {
  const makes = new Set([...made.values()].map(({ id }) => id));
  const there = [...grown].flatMap((id) => conceptById(session, id) ?? []);
  const became = there.filter(({ id }) => makes.has(id)).map(({ name }) => name);
  const grew = there.filter(({ id }) => !makes.has(id)).map(({ name }) => name);
  const words = [
    became.length > 0 && becameWords(kind, became),
    grew.length > 0 && `Added pictures to ${few(grew.map(quoted), NAMES)}.`,
  ];
  return words.filter(Boolean).join(' ');
}

function becameWords(kind: ImportKind, names: readonly string[]): string {
  const [first] = names;
  if (kind === 'folders')
    return names.length === 1
      ? `One folder became the concept “${first}”.`
      : `${names.length} folders became concepts: ${few(names.map(quoted), NAMES)}.`;
  return names.length === 1
    ? `${sourceWords[kind]} brought the concept “${first}”.`
    : `${sourceWords[kind]} brought ${names.length} concepts: ${few(names.map(quoted), NAMES)}.`;
}

const sourceWords: Readonly<Record<Exclude<ImportKind, 'folders'>, string>> = {
  imagefolder: 'The imagefolder',
  isekai: 'The ISEKAI file',
  'vl-icl': 'The VL-ICL episode',
  'teachable-machine': 'The Teachable Machine project',
  'genai-tm': 'The project of GenAI Teachable Machine',
  'ml-for-kids': 'The project of Machine Learning for Kids',
  mixed: 'What was dropped',
};

function heldOutWords(heldOut: number): string {
  if (heldOut === 0) return '';
  return `${count(heldOut, 'picture')} went to the test tray.`;
}

function againWords(again: ReadonlyMap<string, readonly string[]>): string {
  const [[name, sources] = ['', []], ...further] = again;
  if (sources.length === 0) return '';
  const all = [...again.values()].flat().length;
  const what = sources.length === 1 ? sources[0] : `${sources.length} of these`;
  const who = further.length > 0 ? `Concepts show ${all} of these` : `“${name}” shows ${what}`;
  return `${who} already: the same picture twice teaches nothing new.`;
}

function spentWords(spent: readonly string[]): string {
  if (spent.length === 0) return '';
  const what = spent.length === 1 ? spent[0] : `${spent.length} test pictures`;
  return `${what} stayed out: what is taught, or on the test tray already, cannot test again.`;
}

function skippedWords(skipped: number): string {
  if (skipped === 0) return '';
  return skipped === 1 ? 'One file was left out.' : `${skipped} files were left out.`;
}

function detailsOf(plan: ImportPlan, tally: ImportTally): readonly string[] {
  const renamed = [...tally.made]
    .filter(([written, { id, name }]) => name !== written && tally.grown.has(id))
    .map(
      ([written, { name }]) =>
        `“${written}” is called “${name}”: ${
          tooLong(written) === null
            ? 'another name looks just like it'
            : 'the whole name is too long'
        }.`,
    );
  const lines = [
    ...short(tally.refused),
    ...plan.remarks,
    ...reasons.flatMap((because) => skippedLines(plan, because)),
    ...short(renamed),
  ];
  return [...new Set(lines)];
}

const reasons: readonly SkipReason[] = ['missing', 'unmentioned', 'no-picture'];

/** One line for each list that decided, and one for the rest. */
function skippedLines({ skipped }: ImportPlan, because: SkipReason): readonly string[] {
  const byList = new Map<string, string[]>();
  for (const { path, list = '', ...skip } of skipped)
    if (skip.because === because) byList.set(list, [...(byList.get(list) ?? []), path]);
  return [...byList].map(([list, paths]) => reasonWords[because](paths, list));
}

/** `list` is the path of the list that decided, or empty. */
const reasonWords: Readonly<
  Record<SkipReason, (paths: readonly string[], list: string) => string>
> = {
  missing: (paths, list) =>
    `Missing, though ${list || 'a list'} names ${one(paths, 'it', 'them')}: ${few(paths, LINES)}`,
  unmentioned: (paths, list) =>
    `${one(paths, '1 picture that', `${paths.length} pictures that`)} ${list ? `${list} does not name` : 'no list names'}: ${few(paths, 3)}`,
  'no-picture': (paths) =>
    `${one(paths, '1 file was no picture', `${paths.length} files were no pictures`)}: ${few(paths, 3)}`,
};

function one(paths: readonly string[], singular: string, plural: string): string {
  return paths.length === 1 ? singular : plural;
}

function short(lines: readonly string[]): readonly string[] {
  if (lines.length <= LINES) return lines;
  return [...lines.slice(0, LINES), `…and ${lines.length - LINES} more`];
}

function quoted(name: string): string {
  return `“${name}”`;
}

function few(names: readonly string[], most: number): string {
  if (names.length <= most) return names.join(', ');
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}

function count(number: number, thing: string): string {
  return number === 1 ? `One ${thing}` : `${number} ${thing}s`;
}
