import type { Engine, EngineFailure } from '../../workers/protocol/engine.ts';

/** A worker that runs, as the page holds it. Its calls may hang when the worker ends: `lost` says so. */
export interface EngineConnection<Connected extends Engine = Engine> {
  readonly engine: Connected;
  /** Resolves when the worker ends, cannot be understood or has lost its GPU; never after `close`. */
  readonly lost: Promise<EngineFailure>;
  /** Ends the worker and everything that was opened with it. */
  close(): void;
}
