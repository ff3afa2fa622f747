import type { CodedFailure } from './coded-failure.ts';

/** Why something could not be stored on this device, or read from it. */
export interface StorageFailure extends CodedFailure {
  /**
   * `storage-full`: the browser's quota is used up. `storage-newer`: a newer version of the studio wrote it, and it is
   * kept unchanged. `storage-damaged`: the stored data is not the studio's, and is kept unchanged too.
   * `edited-elsewhere`: another page is the writer now. `storage-blocked`: the browser is set to block the site data of
   * this page. `storage-unavailable`: the browser gives no storage here, or refused.
   */
  readonly code:
    | 'storage-unavailable'
    | 'storage-blocked'
    | 'storage-full'
    | 'storage-newer'
    | 'storage-damaged'
    | 'edited-elsewhere';
}
