import type { Engine, EngineFailure, EngineWorker } from './engine.ts';
import type { LinkContext } from '../../src/domain/lcl/link-context.ts';
import type { Outcome } from '../../src/kernel/outcome.ts';
import type { Scores } from '../../src/domain/lcl/scores.ts';
import type { Conversation } from '../../src/domain/lcl/conversation.ts';

/** What a vision-language model said when it was left free to speak. */
export interface FreeAnswer {
  readonly text: string;
  /** `end`: it had no more to say. `stopped`: the visitor stopped it. `length`: it reached the longest answer. */
  readonly endedBecause: 'end' | 'stopped' | 'length';
}

/**
 * The engine of a pretrained vision-language model. Beside what every engine does:
 * `answer` reads the support set in its order, leaves no demonstration out (`Scores.without` is empty and
 * `Scores.leaveOneOutMs` says what it would cost), and with an empty support set scores the labels of what the picture alone
 * makes the model say. `scoreFrame` disturbs no cached prefix.
 */
export interface HubEngine extends Engine {
  /**
   * Answers the question again without each demonstration in turn: the prefix is rebuilt from the place where it stood.
   * `onProgress` says how many of how many are done. `superseded` when another question comes.
   */
  explain(
    linkContext: LinkContext,
    onProgress: (done: number, total: number) => void,
  ): Promise<Outcome<Scores, EngineFailure>>;
  /**
   * Answers freely, one piece of text after another. `stop`, or a later question of any kind, ends it after the next token:
   * what was said until then is the answer.
   */
  converse(
    conversation: Conversation,
    onText: (piece: string) => void,
  ): Promise<Outcome<FreeAnswer, EngineFailure>>;
  /** Ends the conversation that is under way, or the explanation: that one with `superseded`. */
  stop(): Promise<void>;
}

/** What the hub engine's worker offers the page. */
export type HubWorker = HubEngine & EngineWorker;
