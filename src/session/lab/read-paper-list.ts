import { PAPER_SHOTS, type PaperRecord } from '../../domain/evaluation/paper-experiment.ts';
import { paperFault } from '../../domain/evaluation/paper-protocol.ts';
import type { FoundFile } from '../../files/found-file.ts';
import { findMentioned } from '../../files/import/find-mentioned.ts';
import { parsePaperList } from '../../files/import/parse-paper-list.ts';
import { folderOf, nameOf } from '../../files/import/path-steps.ts';
import { isListName, readList } from '../../files/import/read-list.ts';
import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';

/** A list of the paper, and those of its records that have their pictures among the files. */
interface PaperList {
  readonly listName: string;
  readonly records: readonly PaperRecord<FoundFile>[];
  /** Why records are left out, a line for each. */
  readonly missing: readonly string[];
}

/**
 * Finds the list among the files and the pictures that it names. A record needs its query and eight pictures of either
 * concept. One whose query is among its demonstrations is left out, because its answer could be copied. Fails with a
 * sentence for the visitor.
 */
export async function readPaperList(
  files: readonly FoundFile[],
): Promise<Outcome<PaperList, string>> {
  const lists = files.filter(({ path }) => isListName(path));
  const [list, another] = lists;
  if (!list)
    return fail(
      'There is no list among the files. Choose ISEKAI-10.json, ISEKAI-pair.json or test100_pairs.jsonl together with its pictures.',
    );
  if (another)
    return fail(
      `There are ${lists.length} lists among the files. Choose one at a time, with its pictures.`,
    );
  const text = await readList(list);
  if (!text.ok) return fail(text.failure);
  const listName = nameOf(list.path);
  const parsed = parsePaperList(text.value);
  if (!parsed.ok) return fail(`${listName} is no list of the paper: ${parsed.failure}.`);
  const find = findMentioned(files, folderOf(list.path));
  const records: PaperRecord<FoundFile>[] = [];
  const missing: string[] = [];
  for (const [index, record] of parsed.value.entries()) {
    const found = withFiles(record, find);
    if (found.ok) records.push(found.value);
    else missing.push(`Record ${index + 1}: ${found.failure}`);
  }
  return records.length > 0
    ? succeed({ listName, records, missing })
    : fail(`No record of ${listName} can be asked. ${missing[0] ?? ''}`);
}

const OWN_DEMONSTRATION = 'its question is one of its own demonstrations.';

function withFiles(
  { query, names, pictures: [positive, negative], concept }: PaperRecord<string>,
  find: (path: string) => FoundFile | null,
): Outcome<PaperRecord<FoundFile>, string> {
  const lists = [positive.slice(0, PAPER_SHOTS), negative.slice(0, PAPER_SHOTS)] as const;
  const fault = paperFault({ query, pictures: lists });
  if (fault === 'too-few') return fail(`it has fewer than ${PAPER_SHOTS} pictures of a concept.`);
  if (fault === 'own-demonstration') return fail(OWN_DEMONSTRATION);
  const asked = find(query);
  if (!asked) return fail(`${query} is missing.`);
  const found = lists.map((paths) => paths.flatMap((path) => find(path) ?? []));
  const [first = [], second = []] = found;
  const absent = lists.flat().find((path) => !find(path));
  if (absent !== undefined) return fail(`${absent} is missing.`);
  if (found.flat().some(({ path }) => path === asked.path)) return fail(OWN_DEMONSTRATION);
  return succeed({ query: asked, names, pictures: [first, second], concept });
}
