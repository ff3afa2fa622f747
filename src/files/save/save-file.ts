import { afterAwake } from '../../kernel/after-awake.ts';
import { fail, succeed } from '../../kernel/outcome.ts';
import type { SaveFailure, SaveFile } from '../../ports/save-file.ts';
import { blobStream } from './blob-stream.ts';
import { fileKind, type FileKindName } from './file-kind.ts';

type Write = Parameters<SaveFile>[1];
type Saving = ReturnType<SaveFile>;

/** File System Access. TypeScript has no types for it, because only Chromium has it. */
interface WithPicker {
  showSaveFilePicker(options: {
    suggestedName: string;
    types: readonly { description: string; accept: Record<string, readonly string[]> }[];
  }): Promise<FileSystemFileHandle>;
}

/**
 * How long the address of a download is kept. The browser reads it some time after the press, and sends no event when
 * it has.
 */
const DOWNLOAD_MS = 60_000;

/**
 * Saves one file at a time. Where the browser can, the visitor chooses the file. Touch devices share it with another
 * app, and all others download it. `describe` names a kind of file in the visitor's words.
 */
export function createFileSaver(
  describe: (kind: FileKindName) => string,
  page: object = window,
): SaveFile {
  let isBusy = false;
  return async (name, write) => {
    // A second press while the dialog is open wants the same, so it is ignored.
    if (isBusy) return fail({ code: 'cancelled', detail: 'a file is being saved' });
    isBusy = true;
    try {
      return hasPicker(page)
        ? await saveToChosen(page, describe, name, write)
        : await giveAway(name, write);
    } catch (error) {
      return fail(failureOf(error));
    } finally {
      isBusy = false;
    }
  };
}

async function saveToChosen(
  picker: WithPicker,
  describe: (kind: FileKindName) => string,
  name: string,
  write: Write,
): Saving {
  let chosen: FileSystemFileHandle;
  let into: FileSystemWritableFileStream;
  try {
    chosen = await choose(picker, describe, name);
    // The browser writes to a temporary file and replaces the target when the stream is closed. So half a file never
    // replaces a whole one.
    into = await chosen.createWritable();
  } catch (error) {
    // Only the visitor's own cancelling is a cancel. A policy may forbid the dialog, or the press is too long ago because
    // the part that saves came over a slow network. A download needs neither.
    if (failureOf(error).code === 'cancelled') throw error;
    return giveAway(name, write);
  }
  try {
    await write(into);
  } catch (error) {
    await into.abort(error).catch(() => undefined);
    if (isRefusal(error)) return giveAway(name, write);
    return fail({ code: 'not-written', detail: detailOf(error) });
  }
  return succeed({ where: 'file', name: chosen.name });
}

function choose(
  picker: WithPicker,
  describe: (kind: FileKindName) => string,
  name: string,
): Promise<FileSystemFileHandle> {
  const { name: kind, mediaType, ending } = fileKind(name);
  return picker.showSaveFilePicker({
    suggestedName: name,
    types: [{ description: describe(kind), accept: { [mediaType]: [ending] } }],
  });
}

async function giveAway(name: string, write: Write): Saving {
  const type = fileKind(name).mediaType;
  const { stream, blob } = blobStream(type);
  try {
    await write(stream);
  } catch (error) {
    return fail({ code: 'not-written', detail: detailOf(error) });
  }
  const file = new File([blob()], name, { type });
  if (isTouched() && canShare(file)) {
    try {
      await navigator.share({ files: [file] });
      return succeed({ where: 'another-app', name });
    } catch (error) {
      // Writing may have taken so long that the browser no longer counts the press. A download needs no press.
      if (failureOf(error).code === 'cancelled') throw error;
    }
  }
  download(file);
  return succeed({ where: 'downloads', name });
}

function download(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  afterAwake(DOWNLOAD_MS, () => URL.revokeObjectURL(address));
}

function hasPicker(page: object): page is WithPicker {
  return 'showSaveFilePicker' in page;
}

function isTouched(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

function canShare(file: File): boolean {
  const { canShare: can } = navigator as Partial<Navigator>;
  return can?.call(navigator, { files: [file] }) ?? false;
}

function failureOf(error: unknown): SaveFailure {
  const isCancelled = error instanceof DOMException && error.name === 'AbortError';
  return { code: isCancelled ? 'cancelled' : 'not-written', detail: detailOf(error) };
}

/** A drive that is gone, a scanner or a policy may refuse the chosen file. A download may still come through. */
function isRefusal(error: unknown): boolean {
  return error instanceof DOMException && error.name !== 'QuotaExceededError';
}

function detailOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
