import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import type { FoundFile } from '../found-file.ts';
import type { ListFault } from './import-remark.ts';

/**
 * The most bytes of a list. Even a list of a hundred thousand pictures is smaller, so a larger file is something else.
 */
const LIST_BYTES = 32 * 1024 * 1024;

/** Whether a file may be a list of pictures and names, judged by its file name. */
export function isListName(path: string): boolean {
  return /\.(?:json|jsonl|ndjson|csv)$/i.test(path);
}

/** The text of a list, without a byte order mark. */
export async function readList(file: FoundFile): Promise<Outcome<string, ListFault>> {
  if (file.bytes > LIST_BYTES) return fail({ code: 'list-too-large', bytes: file.bytes });
  const opened = await file.open();
  if (!opened.ok) return opened;
  try {
    return succeed((await opened.value.text()).replace(/^\uFEFF/, ''));
  } catch {
    return fail({ code: 'list-unreadable' });
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
