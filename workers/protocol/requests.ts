/** One request as the browser recorded it; workers tell the page of theirs. */
export interface RequestRecord {
  readonly url: string;
  /** What came over the network, headers included; 0 if the browser had it. */
  readonly networkBytes: number;
  /** What was read, unpacked. */
  readonly bytes: number;
}

/** What a worker sends of its own accord, beside what it is asked for. */
export interface RequestReport {
  readonly requests: readonly RequestRecord[];
}
