import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import type { LineFault, PaperListFault } from './paper-list-fault.ts';
import { lacks, type IsekaiRecord } from './parse-isekai.ts';
import { fieldsOf, nameIn, parseJson } from './read-list.ts';

interface ListedClass {
  readonly id: string;
  readonly name: string;
  /** Pictures for demonstrations. */
  readonly shown: readonly string[];
  /** Pictures to ask about. */
  readonly asked: readonly string[];
  /** Ids or names of the classes that it is easily mistaken for. `null` if the file pairs the classes by their places. */
  readonly neighbours: readonly string[] | null;
}

/** The pictures of a class that are shown. */
const SHOWN = 8;
/** At most so many questions about a class. The file has a thousand pictures of some, and one page asks them all. */
const ASKED = 8;

/**
 * Reads the classes of ImageNet as the repository of the paper (arXiv 2308.07891) writes them, one a line. There are two
 * shapes. Its evaluation reads `context_samples` and `test_samples`, and pairs the first class with the second, the third
 * with the fourth, and so on. The file `docs/test100_pairs.jsonl` that it ships has `samples` and `neighbors`. There a
 * class stands beside its first neighbour that the file has, and the ninth picture is asked about. Names are in small
 * letters, as the paper's code has them. The failure says which line cannot be read and why.
 */
export function parsePaperPairs(text: string): Outcome<readonly IsekaiRecord[], PaperListFault> {
  const classes: ListedClass[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = readClass(line);
    if (!read.ok) return fail({ code: 'line', line: index + 1, fault: read.failure });
    classes.push(read.value);
  }
  const known = new Map(
    classes.flatMap((listed) => [
      [listed.name, listed],
      [listed.id, listed],
    ]),
  );
  const records = classes.flatMap((listed, place): IsekaiRecord[] => {
    const { name, neighbours } = listed;
    const beside =
      neighbours === null
        ? // The bit tells the two places of a pair apart.
          [classes[place ^ 1]]
        : neighbours.map((wanted) => known.get(wanted));
    const other = beside.find((found) => found && found.name !== name);
    if (!other) return [];
    return listed.asked.slice(0, ASKED).map((query) => ({
      query,
      names: [name, other.name],
      pictures: [listed.shown.slice(0, SHOWN), other.shown.slice(0, SHOWN)],
      concept: 0,
    }));
  });
  return records.length > 0 ? succeed(records) : fail({ code: 'no-pair' });
}

function readClass(line: string): Outcome<ListedClass, LineFault> {
  const fields = fieldsOf(parseJson(line));
  if (!fields) return fail({ code: 'no-object' });
  const id = nameIn(fields['class_id']);
  const name = nameIn(fields['class_name'])?.toLowerCase() ?? null;
  if (id === null || name === null) return lacks('class_id', 'class_name');
  const context = namesIn(fields['context_samples']);
  const tested = namesIn(fields['test_samples']);
  if (context && tested)
    return succeed({ id, name, shown: context, asked: tested, neighbours: null });
  const samples = namesIn(fields['samples']);
  if (!samples) return fail({ code: 'no-samples' });
  const neighbours = namesIn(fields['neighbors']);
  if (!neighbours) return lacks('neighbors');
  return succeed({
    ...{ id, name, shown: samples, neighbours },
    asked: samples.slice(SHOWN, SHOWN + 1),
  });
}

/** An entry is a name, or a list that begins with one, such as a neighbour with its name and a picture of it. */
function namesIn(value: unknown): readonly string[] | null {
  if (!Array.isArray(value)) return null;
  return value.flatMap((entry: unknown) => {
    const name = nameIn(Array.isArray(entry) ? (entry as unknown[])[0] : entry);
    return name === null ? [] : [name];
  });
}
