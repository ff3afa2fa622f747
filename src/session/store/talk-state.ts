import type { FreeAnswer } from '../../../workers/protocol/hub-engine.ts';
import type { EngineFailure } from '../../../workers/protocol/engine.ts';
import type { Turn } from '../../domain/lcl/conversation.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import type { Outcome } from '../../kernel/outcome.ts';

/** What was said to a free question. */
export interface SaidTurn extends Turn {
  /** As {@link FreeAnswer}; `displaced`: another question took the engine meanwhile. */
  readonly endedBecause: FreeAnswer['endedBecause'] | 'displaced';
  /** Whether the taught pictures stood in its context. */
  readonly withTaught: boolean;
}

/** Free questions about pictures: as long as the page is open, and of this session's table alone. */
export interface TalkState {
  readonly withTaught: boolean;
  /** By picture, the first question first. */
  readonly turns: Readonly<Record<ImageId, readonly SaidTurn[]>>;
  readonly underWay: {
    readonly imageId: ImageId;
    readonly question: string;
    readonly said: string;
  } | null;
  /** The answer under way was asked to end. */
  readonly isStopping: boolean;
  readonly failed: {
    readonly imageId: ImageId;
    readonly question: string;
    readonly failure: EngineFailure;
  } | null;
}

export const SILENT_TALK: TalkState = {
  withTaught: true,
  turns: {},
  underWay: null,
  isStopping: false,
  failed: null,
};

/** What was said about a picture, the first question first. */
export function turnsAbout(talk: TalkState, imageId: ImageId | undefined): readonly SaidTurn[] {
  return (imageId && talk.turns[imageId]) ?? NOTHING_SAID;
}

const NOTHING_SAID: readonly SaidTurn[] = [];

/** A free question, and what was said to it piece by piece. */
interface AskedFreely {
  readonly imageId: ImageId;
  readonly question: string;
  readonly said: string;
  readonly withTaught: boolean;
}

/** The talk with the answer to a question. */
export function withAnswer(
  talk: TalkState,
  { imageId, question, said, withTaught }: AskedFreely,
  answer: Outcome<FreeAnswer, EngineFailure>,
): TalkState {
  if (!answer.ok && answer.failure.code !== 'superseded')
    return { ...talk, failed: { imageId, question, failure: answer.failure } };
  const ended: Pick<SaidTurn, 'answer' | 'endedBecause'> = answer.ok
    ? { answer: answer.value.text.trim(), endedBecause: answer.value.endedBecause }
    : { answer: said.trim(), endedBecause: talk.isStopping ? 'stopped' : 'displaced' };
  // Who stops before the first word wants no trace of it in what the model reads next.
  if (ended.answer === '' && ended.endedBecause === 'stopped') return talk;
  const turn = { question, withTaught, ...ended };
  return { ...talk, turns: { ...talk.turns, [imageId]: [...turnsAbout(talk, imageId), turn] } };
}
