import type { PaperRecord } from '../../domain/evaluation/paper-experiment.ts';
import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import type { LineFault, PaperListFault } from './paper-list-fault.ts';
import { fieldsOf, parseJson } from './read-list.ts';

/** One line of an ISEKAI file. Paths are as written. */
export type IsekaiRecord = PaperRecord<string>;

/**
 * Reads ISEKAI-10 or ISEKAI-pair (arXiv 2308.07891), which are JSON Lines whatever the file is called. The data and the
 * paper's own reader (`isekai.py`) write "promt", and both spellings are read. The failure says which line cannot be read and why.
 */
export function parseIsekai(text: string): Outcome<readonly IsekaiRecord[], PaperListFault> {
  const records: IsekaiRecord[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const record = readRecord(line);
    if (!record.ok) return fail({ code: 'line', line: index + 1, fault: record.failure });
    records.push(record.value);
  }
  return records.length > 0 ? succeed(records) : fail({ code: 'no-record' });
}

function readRecord(line: string): Outcome<IsekaiRecord, LineFault> {
  const fields = fieldsOf(parseJson(line));
  if (!fields) return fail({ code: 'no-object' });
  const query = textIn(fields, 'image_name');
  const positive = textIn(fields, 'positive_promt') ?? textIn(fields, 'positive_prompt');
  const negative = textIn(fields, 'negative_promt') ?? textIn(fields, 'negative_prompt');
  const positives = textsIn(fields, 'positive_list');
  const negatives = textsIn(fields, 'negative_list');
  const name = textIn(fields, 'label_name');
  if (query === null) return lacks('image_name');
  if (positive === null || negative === null) return lacks('positive_promt', 'negative_promt');
  if (!positives || !negatives) return lacks('positive_list', 'negative_list');
  if (positive === negative) return fail({ code: 'same-names', name: positive });
  if (name !== positive && name !== negative) return fail({ code: 'other-label' });
  return succeed({
    query,
    names: [positive, negative],
    pictures: [positives, negatives],
    concept: name === positive ? 0 : 1,
  });
}

/** The line has none of these fields. */
export function lacks(...fields: readonly [string, string?]) {
  return fail<LineFault>({ code: 'no-field', fields });
}

function textIn(fields: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = fields[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

function textsIn(
  fields: Readonly<Record<string, unknown>>,
  name: string,
): readonly string[] | null {
  const value = fields[name];
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;
}
