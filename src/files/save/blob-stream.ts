/** How much is held as plain bytes before it becomes the browser's. */
const PART_BYTES = 4 * 1024 * 1024;

export interface BlobStream {
  readonly stream: WritableStream<Uint8Array>;
  /** Everything that was written. */
  readonly blob: () => Blob;
}

/**
 * Gathers a stream in a Blob without ever holding it twice: the bytes go over to the browser part by part, which may lay
 * them on the disk, and the whole is made of the parts by reference.
 */
export function blobStream(type: string): BlobStream {
  const parts: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const handOver = () => {
    parts.push(new Blob(waiting));
    waiting = [];
    bytes = 0;
  };
  return {
    stream: new WritableStream<Uint8Array>({
      write(chunk) {
        // A copy: the writer may use its buffer again.
        waiting.push(chunk.slice());
        bytes += chunk.byteLength;
        if (bytes >= PART_BYTES) handOver();
      },
    }),
    blob: () => {
      if (bytes > 0) handOver();
      return new Blob(parts, { type });
    },
  };
}
