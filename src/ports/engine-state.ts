import type { EngineFailure, EngineReady, OpeningEvent } from '../../workers/protocol/engine.ts';

/** The engine's life as the page sees it. */
export type EngineState =
  | { readonly kind: 'absent' }
  | OpeningEvent
  | ({ readonly kind: 'ready' } & EngineReady)
  | ({ readonly kind: 'answering' } & EngineReady)
  | { readonly kind: 'recovering'; readonly attempt: number; readonly failure: EngineFailure }
  | { readonly kind: 'failed'; readonly failure: EngineFailure };
