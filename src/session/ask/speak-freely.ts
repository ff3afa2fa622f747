import { LCL_QUESTION } from '../../domain/lcl/conversation.ts';
import type { Episode } from '../../domain/session/episode.ts';
import type { SpokenState, StudioState } from '../store/session-store.ts';
import type { Tools } from '../store/tools.ts';
import { startTask, type Place } from './start-task.ts';

type Speaking = Pick<Tools, 'store' | 'engines'>;

const SPOKEN: Place<SpokenState> = {
  read: ({ spoken }) => spoken,
  write: (spoken) => ({ spoken }),
};

/**
 * Asks the hub model what it would have said without candidates. The words are shown beside the answer that it was
 * scored for. A later question cancels this, and then nothing is shown.
 */
export async function speakFreely(
  { store, engines }: Speaking,
  { id: episodeId, linkContext }: Episode,
): Promise<void> {
  const hub = engines.hub();
  if (!hub || linkContext.orderSeed === undefined) return;
  const speaking = (said: string) => ({ kind: 'speaking', episodeId, said }) as const;
  const task = startTask(store, SPOKEN, speaking(''));
  const { supportSet, query } = linkContext;
  const answer = await hub.converse(
    { supportSet, imageId: query.imageId, turns: [], question: LCL_QUESTION },
    (said) => task.update(() => speaking(said)),
    // The worker must be told at once, because the picture of a later question waits until it is silent.
    task.signal,
  );
  task.finish(() => {
    if (answer.ok) return { spoken: { kind: 'said', episodeId, answer: answer.value } };
    const { failure } = answer;
    const withdrawn = failure.code === 'superseded';
    return { spoken: withdrawn ? { kind: 'none' } : { kind: 'failed', episodeId, failure } };
  });
}

/**
 * Has a hub model speak after each of its answers. The next question removes those words and cancels evidence that is
 * still being computed. Returns a function that stops it.
 */
export function speakAfterAnswers(tools: Speaking): () => void {
  const { store } = tools;
  return store.subscribe((state, before) => {
    const { ask } = state;
    if (ask === before.ask) return;
    if (ask.kind === 'answering')
      store.setState({ spoken: { kind: 'none' }, explaining: { kind: 'none' } });
    else if (ask.kind === 'answered' && isJustGiven(state, before))
      void speakFreely(tools, ask.episode);
  });
}

/**
 * Whether this answer has just been given to a question. An answer that was opened together with its session has not.
 */
function isJustGiven({ session }: StudioState, before: StudioState): boolean {
  return (
    before.ask.kind === 'answering' &&
    session.id === before.session.id &&
    session.concepts === before.session.concepts
  );
}
