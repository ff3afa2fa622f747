import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';

/** One line of an ISEKAI file. It has one query and the pictures for its demonstrations. Paths are as written. */
export interface IsekaiRecord {
  readonly query: string;
  readonly names: readonly [positive: string, negative: string];
  readonly pictures: readonly [positive: readonly string[], negative: readonly string[]];
  /** Which of the two names belongs to the query. */
  readonly concept: 0 | 1;
}

/**
 * Reads ISEKAI-10 or ISEKAI-pair (arXiv 2308.07891), which are JSON Lines whatever the file is called. The data write
 * "promt", and both spellings are read. The failure says which line cannot be read and why.
 */
export function parseIsekai(text: string): Outcome<readonly IsekaiRecord[], string> {
  const records: IsekaiRecord[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const record = readRecord(line);
    if (!record.ok) return fail(`line ${index + 1}: ${record.failure}`);
    records.push(record.value);
  }
  return records.length > 0 ? succeed(records) : fail('there is no record in it');
}

function readRecord(line: string): Outcome<IsekaiRecord, string> {
  const fields = fieldsOf(line);
  if (!fields) return fail('not a JSON object');
  const query = textIn(fields, 'image_name');
  const positive = textIn(fields, 'positive_promt') ?? textIn(fields, 'positive_prompt');
  const negative = textIn(fields, 'negative_promt') ?? textIn(fields, 'negative_prompt');
  const positives = textsIn(fields, 'positive_list');
  const negatives = textsIn(fields, 'negative_list');
  const name = textIn(fields, 'label_name');
  if (query === null) return fail('no image_name');
  if (positive === null || negative === null) return fail('no positive_promt or negative_promt');
  if (!positives || !negatives) return fail('no positive_list or negative_list');
  if (positive === negative) return fail(`both names are "${positive}"`);
  if (name !== positive && name !== negative) return fail('label_name is neither of the two names');
  return succeed({
    query,
    names: [positive, negative],
    pictures: [positives, negatives],
    concept: name === positive ? 0 : 1,
  });
}

function fieldsOf(line: string): Record<string, unknown> | null {
  try {
    const json: unknown = JSON.parse(line);
    return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function textIn(fields: Record<string, unknown>, name: string): string | null {
  const value = fields[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

function textsIn(fields: Record<string, unknown>, name: string): readonly string[] | null {
  const value = fields[name];
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;
}
