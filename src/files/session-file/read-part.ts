import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import type { FoundFile } from '../found-file.ts';
import { sizeWords } from '../size-words.ts';
import { TEXT_BYTES } from './format.ts';

/** The text of one of a session's JSON files. Fails with a reason that completes "NAME: …". */
export async function readPart(file: FoundFile | undefined): Promise<Outcome<string, string>> {
  if (!file) return fail('a part of it is missing');
  if (file.bytes > TEXT_BYTES)
    return fail(
      `${file.path} has ${sizeWords(file.bytes)}; at most ${sizeWords(TEXT_BYTES)} are read`,
    );
  const opened = await file.open();
  if (!opened.ok) return opened;
  try {
    return succeed(await opened.value.text());
  } catch {
    return fail(`${file.path} can no longer be read`);
  }
}

/** The value of a JSON text. `undefined` if there is none. */
export function asJson(text: Outcome<string, string>): unknown {
  try {
    return text.ok ? JSON.parse(text.value) : undefined;
  } catch {
    return undefined;
  }
}
