import type { Outcome } from '../../kernel/outcome.ts';
import type { EngineFailure } from '../../../workers/protocol/engine.ts';
import type { FreeAnswer } from '../../../workers/protocol/hub-engine.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import { taughtIn } from '../../domain/lcl/link-context.ts';
import { plainText } from '../../domain/lcl/plain-text.ts';
import { supportSetOf } from '../../domain/lcl/support-set.ts';
import { orderSeedOf, type SaidTurn, type TalkState } from '../store/hub-state.ts';
import { newId } from '../store/new-id.ts';
import { patchHub } from '../store/patch-hub.ts';
import type { SessionStore } from '../store/session-store.ts';
import type { Tools } from '../store/tools.ts';
import { waitForState } from '../store/wait-for-state.ts';

type Talking = Pick<Tools, 'store' | 'engines'>;

/** The longest question, in UTF-16 code units: a longer one would crowd the pictures out of the context. */
export const QUESTION_LENGTH = 400;

/**
 * Asks the hub model freely about the picture on the stage, after the earlier turns about it. `false` if there is nothing to
 * ask, nobody to ask, or an answer under way. Another picture withdraws it.
 */
export async function talk({ store, engines }: Talking, typed: string): Promise<boolean> {
  const question = plainText(typed).slice(0, QUESTION_LENGTH);
  const { session, hub: before } = store.getState();
  const imageId = session.query?.imageId;
  if (question === '' || imageId === undefined || before.talk.underWay || !engines.hub())
    return false;
  const run = newId();
  const { withTaught } = before.talk;
  patchTalk(store, {
    underWay: { run, imageId, question, said: '', isStopping: false },
    failed: null,
  });
  const isMine = () => store.getState().hub.talk.underWay?.run === run;
  const withdrawing = new AbortController();
  const unsubscribe = store.subscribe((state) => {
    if (isMine() && state.session.query?.imageId === imageId) return;
    unsubscribe();
    withdrawing.abort();
    if (isMine()) patchTalk(store, { underWay: null });
  });
  // The table's own question must not be displaced: its answer would never come.
  await waitForState(store, ({ ask }) => !isMine() || ask.kind !== 'answering');
  const hub = engines.hub();
  if (!isMine() || !hub) {
    unsubscribe();
    return true;
  }
  const { concepts } = store.getState().session;
  const taught = taughtIn(supportSetOf(concepts), orderSeedOf(store.getState().hub));
  const answer = await hub.converse(
    {
      supportSet: withTaught ? taught.supportSet : [],
      imageId,
      turns: turnsAbout(store.getState().hub.talk, imageId),
      question,
    },
    (said) => {
      const { underWay } = store.getState().hub.talk;
      if (underWay?.run === run) patchTalk(store, { underWay: { ...underWay, said } });
    },
    withdrawing.signal,
  );
  unsubscribe();
  if (isMine()) conclude(store, imageId, withTaught, answer);
  return true;
}

/** What was said about a picture, the first question first. */
export function turnsAbout(talk: TalkState, imageId: ImageId | undefined): readonly SaidTurn[] {
  return (imageId && talk.turns[imageId]) ?? NOTHING_SAID;
}

const NOTHING_SAID: readonly SaidTurn[] = [];

/** Whether the taught pictures stand in the context of what is asked freely. */
export function setWithTaught({ store }: Pick<Tools, 'store'>, withTaught: boolean): void {
  patchTalk(store, { withTaught });
}

/** Begins the conversation about a picture anew. */
export function forgetTalk({ store }: Pick<Tools, 'store'>, imageId: ImageId): void {
  patchTalk(store, ({ turns }) => ({ turns: { ...turns, [imageId]: [] }, failed: null }));
}

function conclude(
  store: SessionStore,
  imageId: ImageId,
  withTaught: boolean,
  answer: Outcome<FreeAnswer, EngineFailure>,
): void {
  patchTalk(store, (talk) => {
    const { question = '', said = '', isStopping = false } = talk.underWay ?? {};
    const ended: Pick<SaidTurn, 'answer' | 'endedBecause'> | null = answer.ok
      ? { answer: answer.value.text.trim(), endedBecause: answer.value.endedBecause }
      : answer.failure.code === 'superseded'
        ? { answer: said.trim(), endedBecause: isStopping ? 'stopped' : 'displaced' }
        : null;
    if (!ended && !answer.ok)
      return { underWay: null, failed: { imageId, question, failure: answer.failure } };
    // Who stops before the first word wants no trace of it in what the model reads next.
    if (!ended || (ended.answer === '' && ended.endedBecause === 'stopped'))
      return { underWay: null };
    const turn = { question, withTaught, ...ended };
    const turns = { ...talk.turns, [imageId]: [...turnsAbout(talk, imageId), turn] };
    return { underWay: null, turns };
  });
}

function patchTalk(
  store: SessionStore,
  patch: Partial<TalkState> | ((talk: TalkState) => Partial<TalkState>),
): void {
  patchHub(store, ({ talk: before }) => ({
    talk: { ...before, ...(typeof patch === 'function' ? patch(before) : patch) },
  }));
}
