import type { ImageId } from '../kernel/image-id.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { StorageFailure } from '../kernel/storage-failure.ts';

/** The archive of pictures, under the SHA-256 of their bytes. */
export interface Images {
  /**
   * Keeps a picture; one that is there already only counts as placed anew. After a failure the picture stays in memory, so
   * that nothing is lost while the page is open. The failure is there for the visitor to know.
   */
  put(imageId: ImageId, blob: Blob): Promise<Outcome<null, StorageFailure>>;
  /** Tries once more to keep what was refused; gives the number of those that stay in memory only. */
  putRefused(): Promise<number>;
  /** `null` if the picture is gone. */
  blobOf(imageId: ImageId): Promise<Blob | null>;
  /** Those of the pictures that are neither kept nor in memory. */
  missing(imageIds: ReadonlySet<ImageId>): Promise<Outcome<readonly ImageId[], StorageFailure>>;
  /**
   * Removes pictures that nobody mentions, that nobody mentioned at an earlier sweep, and that were last placed before
   * `olderThan`. Two sweeps and a day, so that neither another page nor a clock can cost a picture. Gives their number.
   */
  sweep(mentioned: ReadonlySet<ImageId>, olderThan: Date): Promise<Outcome<number, StorageFailure>>;
}
