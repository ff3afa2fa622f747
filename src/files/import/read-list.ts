import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import type { FoundFile } from '../found-file.ts';
import { sizeWords } from '../size-words.ts';
import { nameOf } from './path-steps.ts';

/**
 * The most bytes of a list. Even a list of a hundred thousand pictures is smaller, so a larger file is something else.
 */
const LIST_BYTES = 32 * 1024 * 1024;

/** Whether a file may be a list of pictures and names, judged by its file name. */
export function isListName(path: string): boolean {
  return /\.(?:json|jsonl|ndjson|csv)$/i.test(path);
}

/** The text of a list, without a byte order mark; fails with a sentence. */
export async function readList(file: FoundFile): Promise<Outcome<string, string>> {
  const name = nameOf(file.path);
  if (file.bytes > LIST_BYTES)
    return fail(`${name}: it has ${sizeWords(file.bytes)}, which is too much for a list.`);
  const opened = await file.open();
  if (!opened.ok) return fail(`${name}: ${opened.failure}.`);
  try {
    return succeed((await opened.value.text()).replace(/^\uFEFF/, ''));
  } catch {
    return fail(`${name}: the browser could not read it.`);
  }
}

/** The value of a JSON text; `undefined` if it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A JSON object, and not an array or `null`. */
export function fieldsOf(json: unknown): Readonly<Record<string, unknown>> | null {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
    ? (json as Record<string, unknown>)
    : null;
}

/** A name as lists write it. It is a word, or the number of a class. */
export function nameIn(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}
