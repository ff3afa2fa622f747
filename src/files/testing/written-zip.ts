import { openZip } from '../open-zip.ts';
import type { FoundFile } from '../found-file.ts';

/** Reads a written zip like any untrusted one. */
export async function writtenZip<Result>(
  write: (into: WritableStream<Uint8Array>) => Promise<Result>,
): Promise<{ readonly files: readonly FoundFile[]; readonly result: Result }> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const whole = new Response(readable).blob();
  const result = await write(writable);
  const opened = await openZip(await whole);
  if (!opened.ok) throw new Error(opened.failure.code);
  if (opened.value.refused.length > 0) throw new Error(opened.value.refused.join('\n'));
  return { files: opened.value.files, result };
}

/** The text of one of the files. */
export async function textOf(files: readonly FoundFile[], path: string): Promise<string> {
  const opened = await files.find((file) => file.path === path)?.open();
  if (!opened?.ok) throw new Error(`no ${path} among ${files.map((file) => file.path).join(', ')}`);
  return opened.value.text();
}
