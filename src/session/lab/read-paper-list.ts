import { msg, plural } from '@lingui/core/macro';
import { inside, sentencesOf, type Words } from '../../languages/words.ts';
import { PAPER_SHOTS, type PaperRecord } from '../../domain/evaluation/paper-experiment.ts';
import { paperFault } from '../../domain/evaluation/paper-protocol.ts';
import type { FoundFile } from '../../files/found-file.ts';
import { findMentioned } from '../../files/import/find-mentioned.ts';
import { parsePaperList } from '../../files/import/parse-paper-list.ts';
import { folderOf, nameOf } from '../../files/import/path-steps.ts';
import { isListName, readList } from '../../files/import/read-list.ts';
import { listFaultWords, paperListFaultWords } from '../teach/list-fault-words.ts';
import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';

/** A list of the paper, and those of its records that have their pictures among the files. */
interface PaperList {
  readonly listName: string;
  readonly records: readonly PaperRecord<FoundFile>[];
  /** Why records are left out, a line for each. */
  readonly missing: readonly Words[];
}

/**
 * Finds the list among the files and the pictures that it names. A record needs its query and eight pictures of either
 * concept. One whose query is among its demonstrations is left out, because its answer could be copied. Fails with a
 * sentence for the visitor.
 */
export async function readPaperList(
  files: readonly FoundFile[],
): Promise<Outcome<PaperList, Words>> {
  const lists = files.filter(({ path }) => isListName(path));
  const [list, another] = lists;
  if (!list)
    return fail(
      msg`There is no list among the files. Choose ISEKAI-10.json, ISEKAI-pair.json or test100_pairs.jsonl together with its pictures.`,
    );
  if (another)
    return fail(
      msg`${plural(lists.length, { other: 'There are # lists among the files. Choose one at a time, with its pictures.' })}`,
    );
  const text = await readList(list);
  const listName = nameOf(list.path);
  if (!text.ok) return fail(msg`${listName}: ${{ why: inside(listFaultWords(text.failure)) }}.`);
  const parsed = parsePaperList(text.value);
  if (!parsed.ok)
    return fail(
      msg`${listName} is no list of the paper: ${{ why: inside(paperListFaultWords(parsed.failure)) }}.`,
    );
  const find = findMentioned(files, folderOf(list.path));
  const records: PaperRecord<FoundFile>[] = [];
  const missing: Words[] = [];
  for (const [index, record] of parsed.value.entries()) {
    const found = withFiles(record, find, index + 1);
    if (found.ok) records.push(found.value);
    else missing.push(found.failure);
  }
  return records.length > 0
    ? succeed({ listName, records, missing })
    : fail(sentencesOf([msg`No record of ${listName} can be asked.`, ...missing.slice(0, 1)]));
}

/** Finds the files of a record. `number` is its place in the list, from 1. Fails with a sentence for the visitor. */
function withFiles(
  { query, names, pictures: [positive, negative], concept }: PaperRecord<string>,
  find: (path: string) => FoundFile | null,
  number: number,
): Outcome<PaperRecord<FoundFile>, Words> {
  const ownDemonstration = msg`Record ${number}: its question is one of its own demonstrations.`;
  const missingFile = (path: string) => msg`Record ${number}: ${path} is missing.`;
  const lists = [positive.slice(0, PAPER_SHOTS), negative.slice(0, PAPER_SHOTS)] as const;
  const fault = paperFault({ query, pictures: lists });
  if (fault === 'too-few')
    return fail(
      msg`Record ${number}: it has fewer than ${{ shots: PAPER_SHOTS }} pictures of a concept.`,
    );
  if (fault === 'own-demonstration') return fail(ownDemonstration);
  const asked = find(query);
  if (!asked) return fail(missingFile(query));
  const found = lists.map((paths) => paths.flatMap((path) => find(path) ?? []));
  const [first = [], second = []] = found;
  const absent = lists.flat().find((path) => !find(path));
  if (absent !== undefined) return fail(missingFile(absent));
  if (found.flat().some(({ path }) => path === asked.path)) return fail(ownDemonstration);
  return succeed({ query: asked, names, pictures: [first, second], concept });
}
