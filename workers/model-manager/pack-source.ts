import { isHiddenFile } from '../../src/kernel/hidden-file.ts';
import {
  BlobReader,
  configure,
  ZipReader,
  type FileEntry,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { succeed, type Outcome } from '../../src/kernel/outcome.ts';
import type { ModelFailure, PackFile } from '../protocol/model-manager.ts';
import { modelFails } from './model-failure.ts';

// The same setting as in src/files. The browser inflates, and the library brings no workers of its own.
configure({ useWebWorkers: false, useCompressionStream: true });

/** A file of a folder or an archive, which is not trusted. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: number;
  /**
   * Passes on its bytes in order. Rejects if it cannot be read, if its stated size is wrong, or when the signal aborts.
   */
  pass(take: (chunk: Uint8Array<ArrayBuffer>) => Promise<void>, signal: AbortSignal): Promise<void>;
}

/** A model never has more files than this. */
const MOST_FILES = 5000;

/** Weights can hardly be compressed, so a file that unpacks to this many times its size is a zip bomb. */
const MOST_RATIO = 200;
const RATIO_FROM_BYTES = 2 ** 20;

const notAPack = (detail: string) => modelFails('not-a-pack', detail);

/**
 * Lists the given files, which are one zip or the files of a folder, without reading their contents. Fails with
 * `not-a-pack`.
 */
export async function listSource(
  files: readonly PackFile[],
): Promise<Outcome<readonly SourceFile[], ModelFailure>> {
  const [only] = files;
  if (files.length > MOST_FILES) return notAPack(`more than ${MOST_FILES} files`);
  if (only && files.length === 1 && (await isZip(only.file))) return listZip(only.file);
  const listed = files
    .filter(({ path }) => !isHiddenFile(path))
    .map(({ path, file }): SourceFile => ({
      path,
      bytes: file.size,
      async pass(take, signal) {
        const reader = file.stream().getReader();
        try {
          for (let step = await reader.read(); !step.done; step = await reader.read()) {
            signal.throwIfAborted();
            await take(step.value);
          }
        } finally {
          await reader.cancel().catch(() => undefined);
        }
      },
    }));
  return succeed(listed);
}

async function isZip(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return String.fromCharCode(...head) === 'PK\u0003\u0004';
}

async function listZip(zip: Blob): Promise<Outcome<readonly SourceFile[], ModelFailure>> {
  const reader = new ZipReader(new BlobReader(zip), { filenameValidation: 'tolerant' });
  const files: SourceFile[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (files.length >= MOST_FILES) return notAPack(`more than ${MOST_FILES} files`);
      if (entry.directory || entry.symlink || isHiddenFile(entry.filename)) continue;
      if (entry.encrypted) return notAPack('it is locked with a password');
      const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
      if (entry.uncompressedSize > RATIO_FROM_BYTES && ratio > MOST_RATIO)
        return notAPack(`${entry.filename} unpacks to ${Math.round(ratio)} times its size`);
      files.push(entryFile(entry));
    }
  } catch (error) {
    return notAPack(`the archive cannot be read: ${String(error)}`);
  } finally {
    await reader.close().catch(() => undefined);
  }
  return succeed(files);
}

function entryFile(entry: FileEntry): SourceFile {
  const { filename, uncompressedSize } = entry;
  return {
    path: filename.replaceAll('\\', '/'),
    bytes: uncompressedSize,
    async pass(take, signal) {
      let bytes = 0;
      const counted = new WritableStream<Uint8Array<ArrayBuffer>>({
        async write(chunk) {
          bytes += chunk.length;
          if (bytes > uncompressedSize) throw new Error('more bytes than the archive says');
          // This is a copy, because the library may use its buffer again.
          await take(chunk.slice());
        },
      });
      await entry.getData(counted, { checkCrc32: true, signal });
    },
  };
}
