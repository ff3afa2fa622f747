import type { LinkContext } from '../../../src/domain/lcl/link-context.ts';
import type { Outcome } from '../../../src/kernel/outcome.ts';
import type { EngineFailure } from '../../../workers/protocol/engine.ts';
import type { MiniEngine, MiniWorker } from '../../../workers/protocol/mini-engine.ts';

/** An answer in the model's own letters. */
export type DecodedAnswer =
  | { readonly kind: 'label'; readonly text: string; readonly logProbability: number }
  /** None of the taught concepts. */
  | { readonly kind: 'none'; readonly logProbability: number }
  /** The label did not end within the longest length that the model reads. */
  | { readonly kind: 'unfinished'; readonly text: string };

/** Mini with the calls that the page does not need. */
export interface MiniLibraryEngine extends MiniEngine {
  /** Spells the answer letter by letter, with no list of labels to choose from. */
  decode(linkContext: LinkContext): Promise<Outcome<DecodedAnswer, EngineFailure>>;
}

/** What the worker of the package offers. */
export type MiniLibraryWorker = MiniLibraryEngine & MiniWorker;
