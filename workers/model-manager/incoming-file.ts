import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { succeed, type Outcome } from '../../src/kernel/outcome.ts';
import type { ModelFailure } from '../protocol/model-manager.ts';
import { SEGMENT_BYTES, type Content } from '../files/file-segments.ts';
import type { KeptFiles } from '../files/kept-files.ts';
import { modelFails, refusedToKeep } from './model-failure.ts';

/** How many bytes may wait to be written before reading stops. */
const WAITING_BYTES = 8 * SEGMENT_BYTES;

/**
 * Takes in a large file piece by piece. It hashes and keeps each piece, so that the file is never in memory as a whole.
 * The part that was kept before counts as the beginning.
 */
export interface IncomingFile {
  /** How much of the file is there. */
  readonly bytes: () => number;
  /** The offset of the next piece, which is the end of the last one, or 0. */
  begin(at: number): void;
  /** Rejects when the browser refuses to keep more. */
  take(chunk: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Called after the last piece. Fails with `damaged` (nothing is kept then), `no-room` or `cannot-keep`. */
  end(): Promise<Outcome<null, ModelFailure>>;
  /** The browser's message when it refused to keep a part, and `null` until then. */
  refusal(): unknown;
}

/** Opens the intake of a file. `name` is used in messages. */
export async function openIncomingFile(
  name: string,
  file: Content,
  kept: KeptFiles,
): Promise<IncomingFile> {
  let hash = sha256.create();
  const head = await kept.passHead(file, (segment) => hash.update(segment));
  const writer = kept.write(file, head);
  let bytes = head;
  let waiting = 0;
  return {
    bytes: () => bytes,
    begin(at) {
      if (at === bytes) return;
      if (at !== 0) throw new Error(`${name}: ${at} follows ${bytes}`);
      hash = sha256.create();
      bytes = 0;
    },
    async take(chunk) {
      hash.update(chunk);
      writer.take(chunk, bytes);
      bytes += chunk.length;
      waiting += chunk.length;
      if (waiting < WAITING_BYTES) return;
      waiting = 0;
      await kept.settled();
      if (writer.refusal() !== null) throw writer.refusal();
    },
    async end() {
      const digest = bytesToHex(hash.digest());
      const isWhole = bytes === file.bytes && digest === file.sha256;
      if (isWhole) writer.finish();
      await kept.settled();
      if (!isWhole) {
        await kept.forget(file);
        return modelFails('damaged', `${name}: ${bytes} bytes, SHA-256 ${digest}`);
      }
      if (writer.refusal() !== null) return refusedToKeep(writer.refusal());
      const there = await kept.keptOf([file]);
      return there.length === 1
        ? succeed(null)
        : modelFails('cannot-keep', `${name} was not found where it is kept`);
    },
    refusal: () => writer.refusal(),
  };
}
