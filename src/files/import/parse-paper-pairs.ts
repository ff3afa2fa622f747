import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import type { IsekaiRecord } from './parse-isekai.ts';
import { fieldsOf, nameIn, parseJson } from './read-list.ts';

interface ListedClass {
  readonly id: string;
  readonly name: string;
  readonly samples: readonly string[];
  /** Ids or names of the classes that it is easily mistaken for, nearest first. */
  readonly neighbours: readonly string[];
}

/** The pictures of a class that are shown; the next one is the question. */
const SHOWN = 8;

/**
 * Reads `test100_pairs.jsonl` of the paper (arXiv 2308.07891): one class a line, with its pictures and its neighbours. A
 * record is a class beside the first neighbour that the file has. Its first eight pictures are shown, and the ninth is
 * asked about. The failure says which line cannot be read and why.
 */
export function parsePaperPairs(text: string): Outcome<readonly IsekaiRecord[], string> {
  const classes: ListedClass[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = readClass(line);
    if (!read.ok) return fail(`line ${index + 1}: ${read.failure}`);
    classes.push(read.value);
  }
  const known = new Map(
    classes.flatMap((listed) => [
      [listed.id, listed],
      [listed.name, listed],
    ]),
  );
  const records = classes.flatMap((listed): IsekaiRecord[] => {
    const neighbour = listed.neighbours
      .map((wanted) => known.get(wanted))
      .find((other) => other && other.name !== listed.name);
    const query = listed.samples[SHOWN];
    if (!neighbour || query === undefined) return [];
    return [
      {
        query,
        names: [listed.name, neighbour.name],
        pictures: [listed.samples.slice(0, SHOWN), neighbour.samples.slice(0, SHOWN)],
        concept: 0,
      },
    ];
  });
  return records.length > 0
    ? succeed(records)
    : fail('no class has nine pictures and a neighbour in the same file');
}

function readClass(line: string): Outcome<ListedClass, string> {
  const fields = fieldsOf(parseJson(line));
  if (!fields) return fail('not a JSON object');
  const id = nameIn(fields['class_id']);
  const name = nameIn(fields['class_name']);
  const samples = namesIn(fields['samples']);
  const neighbours = namesIn(fields['neighbors']);
  if (id === null || name === null) return fail('no class_id or class_name');
  if (!samples) return fail('no samples');
  if (!neighbours) return fail('no neighbors');
  return succeed({ id, name, samples, neighbours });
}

/** An entry is a name, or a list that begins with one, such as a neighbour with its distance. */
function namesIn(value: unknown): readonly string[] | null {
  if (!Array.isArray(value)) return null;
  return value.flatMap((entry: unknown) => {
    const name = nameIn(Array.isArray(entry) ? (entry as unknown[])[0] : entry);
    return name === null ? [] : [name];
  });
}
