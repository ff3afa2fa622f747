import { readFields, readListField, readSize, readText } from '../../src/kernel/read-fields.ts';
import type { RuntimeKind } from '../protocol/engine.ts';
import type { WantedFile } from '../files/kept-files.ts';

/** The large files of one version of the page, as its build lists them in `offline-files.json`. */
export interface OfflineFiles {
  readonly model: readonly WantedFile[];
  readonly runtimes: Readonly<Record<RuntimeKind, WantedFile>>;
}

/**
 * Reads the listing, whose addresses are relative to `scope`. Throws if it cannot be read, because the build wrote it.
 */
export function readOfflineFiles(json: string, scope: string): OfflineFiles {
  const listing = readFields(JSON.parse(json), 'the listing');
  const runtimes = readFields(listing['runtimes'], 'runtimes');
  const read = (value: unknown): WantedFile => {
    const file = readFields(value, 'a file');
    return {
      name: readText(file, 'name'),
      url: new URL(readText(file, 'url'), scope).href,
      bytes: readSize(file, 'bytes'),
      sha256: readText(file, 'sha256'),
    };
  };
  return {
    model: readListField(listing, 'model').map(read),
    runtimes: {
      wasm: read(runtimes['wasm']),
      'webgpu-jspi': read(runtimes['webgpu-jspi']),
      'webgpu-asyncify': read(runtimes['webgpu-asyncify']),
    },
  };
}

/** Every file that one version may need. A sweep spares these files. */
export function allOf({ model, runtimes }: OfflineFiles): readonly WantedFile[] {
  return [...model, ...Object.values(runtimes)];
}
