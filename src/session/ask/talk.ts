import type { ImageId } from '../../kernel/image-id.ts';
import { taughtIn } from '../../domain/lcl/link-context.ts';
import { plainText } from '../../domain/lcl/plain-text.ts';
import { supportSetOf } from '../../domain/lcl/support-set.ts';
import { orderSeedOf } from '../store/engines-state.ts';
import type { SessionStore } from '../store/session-store.ts';
import { turnsAbout, withAnswer, type TalkState } from '../store/talk-state.ts';
import type { Tools } from '../store/tools.ts';
import { startTask, type Place } from './start-task.ts';

type Talking = Pick<Tools, 'store' | 'engines'>;

/** The longest question, in UTF-16 code units. A longer one would leave too little of the context for the pictures. */
export const QUESTION_LENGTH = 400;

const UNDER_WAY: Place<NonNullable<TalkState['underWay']>> = {
  read: ({ talk: { underWay } }) => underWay,
  write: (underWay, { talk: before }) => ({ talk: { ...before, underWay } }),
};

/**
 * Asks the hub model a free question about the picture of the question, after the earlier turns about it. Another
 * picture cancels it. Returns `false` if there is no picture, if no hub model answers, or if an answer is under way.
 */
export async function talk({ store, engines }: Talking, typed: string): Promise<boolean> {
  const question = plainText(typed).slice(0, QUESTION_LENGTH);
  const { session, talk: before } = store.getState();
  const imageId = session.query?.imageId;
  const hub = engines.hub();
  if (question === '' || imageId === undefined || before.underWay || !hub) return false;
  const { withTaught } = before;
  patchTalk(store, { failed: null, isStopping: false });
  const task = startTask(store, UNDER_WAY, { imageId, question, said: '' });
  const unsubscribe = store.subscribe((state) => {
    if (state.session.query?.imageId !== imageId && task.isCurrent())
      patchTalk(store, { underWay: null });
  });
  await task.turn();
  if (task.isCurrent()) {
    const studio = store.getState();
    const taught = taughtIn(supportSetOf(studio.session.concepts), orderSeedOf(studio));
    const answer = await hub.converse(
      {
        supportSet: withTaught ? taught.supportSet : [],
        imageId,
        turns: turnsAbout(studio.talk, imageId),
        question,
      },
      (said) => task.update((asked) => ({ ...asked, said })),
      task.signal,
    );
    task.finish((asked, { talk: now }) => ({
      talk: withAnswer({ ...now, underWay: null }, { ...asked, withTaught }, answer),
    }));
  }
  unsubscribe();
  return true;
}

/**
 * Stops what the hub model is saying. The words so far become its answer. A question that still waits for its turn is
 * dropped.
 */
export function stopTalking({ store, engines }: Talking): void {
  const { talk: now, ask } = store.getState();
  const { underWay } = now;
  if (!underWay) return;
  const waits = underWay.said === '' && ask.kind === 'answering';
  patchTalk(store, waits ? { underWay: null } : { isStopping: true });
  if (!waits) engines.hub()?.stop();
}

/** Whether the context of a free question includes the taught pictures. */
export function setWithTaught({ store }: Pick<Tools, 'store'>, withTaught: boolean): void {
  patchTalk(store, { withTaught });
}

/** Starts the conversation about a picture again from nothing. */
export function forgetTalk({ store }: Pick<Tools, 'store'>, imageId: ImageId): void {
  patchTalk(store, ({ turns }) => ({ turns: { ...turns, [imageId]: [] }, failed: null }));
}

function patchTalk(
  store: SessionStore,
  patch: Partial<TalkState> | ((talk: TalkState) => Partial<TalkState>),
): void {
  store.setState(({ talk: before }) => ({
    talk: { ...before, ...(typeof patch === 'function' ? patch(before) : patch) },
  }));
}
