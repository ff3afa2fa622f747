/** One request as the browser recorded it. Workers report theirs to the page. */
export interface RequestRecord {
  readonly url: string;
  /** The bytes that came over the network, headers included. 0 if the browser had the file. */
  readonly networkBytes: number;
  /** The bytes that were read, after unpacking. */
  readonly bytes: number;
}

/** The messages that a worker sends without being asked. */
export interface RequestReport {
  readonly requests: readonly RequestRecord[];
}
