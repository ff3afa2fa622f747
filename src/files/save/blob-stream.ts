/** This many bytes are collected before they become a Blob. */
const PART_BYTES = 4 * 1024 * 1024;

export interface BlobStream {
  readonly stream: WritableStream<Uint8Array>;
  /** Everything that was written. */
  readonly blob: () => Blob;
}

/**
 * Collects a stream in a Blob without ever holding it twice. The bytes go to the browser part by part, and it may store
 * them on the disk. The whole refers to these parts.
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
        // This copies the bytes, because the writer may use its buffer again.
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
