import type { DrawingFailure } from '../../../ports/creatures.ts';

/** What becomes of an experiment that is drawn on demand. */
export interface DrawState {
  /** What the page's address asks for, as it is written there. Nothing is drawn before the visitor agrees. */
  readonly asked: string | null;
  readonly drawing:
    | { readonly kind: 'none' }
    | { readonly kind: 'drawing'; readonly title: string }
    | { readonly kind: 'failed'; readonly failure: DrawingFailure };
}

export const NOTHING_DRAWN: DrawState = { asked: null, drawing: { kind: 'none' } };
