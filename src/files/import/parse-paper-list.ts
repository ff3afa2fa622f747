import type { PaperRecord } from '../../domain/evaluation/paper-experiment.ts';
import { fail, type Outcome } from '../../kernel/outcome.ts';
import { parseIsekai } from './parse-isekai.ts';
import { parsePaperPairs } from './parse-paper-pairs.ts';
import { fieldsOf, parseJson } from './read-list.ts';

/**
 * Reads any list of the paper: ISEKAI-10, ISEKAI-pair or the classes of ImageNet-100. The first line says which it is.
 * The failure is the reason, in words that follow "is no list of the paper:".
 */
export function parsePaperList(text: string): Outcome<readonly PaperRecord<string>[], string> {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? '';
  const fields = fieldsOf(parseJson(first));
  if (fields && 'class_name' in fields) return parsePaperPairs(text);
  if (fields && !('image_name' in fields))
    return fail(
      'its first line has neither image_name, as ISEKAI has, nor class_name, as test100_pairs.jsonl has',
    );
  return parseIsekai(text);
}
