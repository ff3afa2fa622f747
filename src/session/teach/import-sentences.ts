import { msg, plural } from '@lingui/core/macro';
import { inside, type Words } from '../../languages/words.ts';
import { conceptById, type Session } from '../../domain/session/session.ts';
import type { ImportKind, ImportPlan } from '../../files/import/import-plan.ts';
import { few } from './few.ts';
import type { ImportTally } from './import-tally.ts';

/** More names than this are not read. */
const NAMES = 8;

/** Says what came in. */
export function importedWords(
  kind: ImportKind,
  tally: ImportTally,
  session: Session,
): readonly Words[] {
  return [...grownWords(kind, tally, session), ...heldOutWords(tally.heldOut)];
}

/** Says how much did not come in, though it could be read. */
export function leftOutWords({ skipped }: ImportPlan, tally: ImportTally): readonly Words[] {
  const missing = skipped.filter(({ because }) => because === 'missing').length;
  return [
    ...againWords(tally.again),
    ...spentWords(tally.spent),
    ...skippedWords(skipped.length - missing),
    ...missingWords(missing),
  ];
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

function quoted(name: string): Words {
  return msg`“${name}”`;
}
