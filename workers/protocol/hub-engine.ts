import type { Engine, EngineFailure, EngineWorker } from './engine.ts';
import type { Outcome } from '../../src/kernel/outcome.ts';
import type { Conversation } from '../../src/domain/lcl/conversation.ts';

/** A free answer of a vision-language model. */
export interface FreeAnswer {
  readonly text: string;
  /**
   * `end` means that the model ended its answer. `stopped` means that the visitor stopped it. `length` means that it
   * reached the longest answer.
   */
  readonly endedBecause: 'end' | 'stopped' | 'length';
}

/**
 * The engine of a pretrained vision-language model. It adds to the functions of every engine. `answer` reads the support
 * set in its order and leaves no demonstration out, because `explain` rebuilds the prefix each time from the place where the
 * left-out one stood. With an empty support set it scores the labels by the picture alone. `scoreFrame` does not
 * change the cached prefixes.
 */
export interface HubEngine extends Engine {
  /**
   * Answers freely, one piece of text after another. `stop`, or a later question of any kind, ends it after the next
   * token. The answer is then the text that was said so far.
   */
  converse(
    conversation: Conversation,
    onText: (piece: string) => void,
  ): Promise<Outcome<FreeAnswer, EngineFailure>>;
  /** Ends the conversation that is under way, or the explanation. The explanation ends with `superseded`. */
  stop(): Promise<void>;
}

/** The functions that the hub engine's worker offers the page. */
export type HubWorker = HubEngine & EngineWorker;
