import type { PaperRecord } from '../../domain/evaluation/paper-experiment.ts';
import { fail, type Outcome } from '../../kernel/outcome.ts';
import type { PaperListFault } from './paper-list-fault.ts';
import { parseIsekai } from './parse-isekai.ts';
import { parsePaperPairs } from './parse-paper-pairs.ts';
import { fieldsOf, parseJson } from './read-list.ts';

/**
 * Reads any list of the paper: ISEKAI-10, ISEKAI-pair or the classes of ImageNet-100. The first line says which it is.
 */
export function parsePaperList(
  text: string,
): Outcome<readonly PaperRecord<string>[], PaperListFault> {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? '';
  const fields = fieldsOf(parseJson(first));
  if (fields && 'class_name' in fields) return parsePaperPairs(text);
  if (fields && !('image_name' in fields)) return fail({ code: 'another-list' });
  return parseIsekai(text);
}
