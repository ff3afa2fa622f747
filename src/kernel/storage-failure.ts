/** Why something could not be kept on this device, or be had from it. */
export interface StorageFailure {
  /**
   * `storage-full`: the browser's quota is spent. `storage-newer`: a newer version of the studio left it, and it is kept
   * untouched. `storage-damaged`: what stands in its place is none of ours, and is kept untouched too. `edited-elsewhere`:
   * another page is the writer now. `storage-unavailable`: the browser gives no storage here, or refused.
   */
  readonly code:
    | 'storage-unavailable'
    | 'storage-full'
    | 'storage-newer'
    | 'storage-damaged'
    | 'edited-elsewhere';
  /** For a person who helps: never the only explanation shown. */
  readonly detail: string;
}
