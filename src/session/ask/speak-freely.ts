import { LCL_QUESTION } from '../../domain/lcl/conversation.ts';
import type { Episode } from '../../domain/session/episode.ts';
import { newId } from '../store/new-id.ts';
import { patchHub } from '../store/patch-hub.ts';
import type { Tools } from '../store/tools.ts';

/**
 * Has the hub model say what it would have said with no candidates given, beside the answer that it was scored for. A later
 * question withdraws it: then nothing is shown.
 */
export async function speakFreely(
  { store, engines }: Pick<Tools, 'store' | 'engines'>,
  { id: episodeId, linkContext }: Episode,
): Promise<void> {
  const hub = engines.hub();
  if (!hub || linkContext.orderSeed === undefined) return;
  const run = newId();
  const isMine = () => {
    const { spoken } = store.getState().hub;
    return spoken.kind === 'speaking' && spoken.run === run;
  };
  const speak = (said: string) =>
    patchHub(store, { spoken: { kind: 'speaking', run, episodeId, said } });
  speak('');
  const { supportSet, query } = linkContext;
  const answer = await hub.converse(
    { supportSet, imageId: query.imageId, turns: [], question: LCL_QUESTION },
    (said) => {
      if (isMine()) speak(said);
    },
  );
  if (!isMine()) return;
  if (answer.ok) patchHub(store, { spoken: { kind: 'said', episodeId, answer: answer.value } });
  else if (answer.failure.code === 'superseded') patchHub(store, { spoken: { kind: 'none' } });
  else patchHub(store, { spoken: { kind: 'failed', episodeId, failure: answer.failure } });
}
