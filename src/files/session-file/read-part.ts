import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import type { FileFault } from '../file-fault.ts';
import type { FoundFile } from '../found-file.ts';
import { TEXT_BYTES } from './format.ts';

/** Why a part of a session cannot be read. */
export type PartFault =
  | FileFault
  | { readonly code: 'part-missing' }
  | { readonly code: 'part-unreadable'; readonly path: string }
  | {
      readonly code: 'part-too-large';
      readonly path: string;
      readonly bytes: number;
      readonly most: number;
    };

/** The text of one of a session's JSON files. */
export async function readPart(file: FoundFile | undefined): Promise<Outcome<string, PartFault>> {
  if (!file) return fail({ code: 'part-missing' });
  const { path, bytes } = file;
  if (bytes > TEXT_BYTES) return fail({ code: 'part-too-large', path, bytes, most: TEXT_BYTES });
  const opened = await file.open();
  if (!opened.ok) return opened;
  try {
    return succeed(await opened.value.text());
  } catch {
    return fail({ code: 'part-unreadable', path });
  }
}

/** The value of a JSON text. `undefined` if there is none. */
export function asJson(text: Outcome<string, PartFault>): unknown {
  try {
    return text.ok ? JSON.parse(text.value) : undefined;
  } catch {
    return undefined;
  }
}
