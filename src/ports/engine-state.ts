import type { EngineFailure, EngineReady, OpeningEvent } from '../../workers/protocol/engine.ts';

/** The engine's life as the page sees it. */
export type EngineState =
  | { readonly kind: 'absent' }
  | OpeningEvent
  | ({ readonly kind: 'ready' } & EngineReady)
  | ({
      readonly kind: 'answering';
      /** How many of the pictures that it had not seen it has looked at, before it answers. */
      readonly looking?: Looking;
    } & EngineReady)
  | { readonly kind: 'recovering'; readonly attempt: number; readonly failure: EngineFailure }
  | { readonly kind: 'failed'; readonly failure: EngineFailure };

export interface Looking {
  readonly done: number;
  readonly total: number;
}
