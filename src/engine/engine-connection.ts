import type { Engine } from '../../workers/protocol.ts';

/** A worker that runs, as the page holds it. Its calls may hang when the worker ends: `lost` says so. */
export interface EngineConnection {
  readonly engine: Engine;
  /** Resolves with the reason when the worker ends or cannot be understood; never after `close`. */
  readonly lost: Promise<string>;
  /** Ends the worker and everything that was opened with it. */
  close(): void;
}
