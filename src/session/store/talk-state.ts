import type { FreeAnswer } from '../../../workers/protocol/hub-engine.ts';
import type { EngineFailure } from '../../../workers/protocol/engine.ts';
import type { Turn } from '../../domain/lcl/conversation.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import type { Outcome } from '../../kernel/outcome.ts';

/** The answer to a free question. */
export interface SaidTurn extends Turn {
  /** As {@link FreeAnswer}. `displaced` means that another question took the engine meanwhile. */
  readonly endedBecause: FreeAnswer['endedBecause'] | 'displaced';
  /** Whether its context included the taught pictures. */
  readonly withTaught: boolean;
}

/** Free questions about pictures. They last as long as the page is open, and belong to the session on the table. */
export interface TalkState {
  readonly withTaught: boolean;
  /** By picture, the first question first. */
  readonly turns: Readonly<Record<ImageId, readonly SaidTurn[]>>;
  readonly underWay: {
    readonly imageId: ImageId;
    readonly question: string;
    readonly said: string;
  } | null;
  /** The visitor asked to stop the answer under way. */
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

/** The questions and answers about a picture, the first question first. */
export function turnsAbout(talk: TalkState, imageId: ImageId | undefined): readonly SaidTurn[] {
  return (imageId && talk.turns[imageId]) ?? NOTHING_SAID;
}

const NOTHING_SAID: readonly SaidTurn[] = [];

/** A free question, and its answer as it arrives piece by piece. */
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
  // A visitor who stops before the first word wants no trace of the question in what the model reads next.
  if (ended.answer === '' && ended.endedBecause === 'stopped') return talk;
  const turn = { question, withTaught, ...ended };
  return { ...talk, turns: { ...talk.turns, [imageId]: [...turnsAbout(talk, imageId), turn] } };
}
