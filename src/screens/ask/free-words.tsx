import type { Episode } from '../../domain/session/episode.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { isByAnother } from '../../session/store/engines-state.ts';
import { speakFreely } from '../../session/ask/speak-freely.ts';
import { Button } from '../../ui/button.tsx';
import './free-words.css';

/** What a hub model says without candidates, beside the answer that it was scored for. */
export function FreeWords({ episode }: { episode: Episode }) {
  const tools = useTools();
  const spoken = useStudio((state) => state.spoken);
  const isOthers = useStudio(
    (studio) => studio.engines.chosen === 'mini' || isByAnother(episode, studio),
  );
  const answering = useStudio((state) => state.ask.kind === 'answering');
  if (isOthers || episode.linkContext.orderSeed === undefined) return null;
  const letSpeak = (words: string) => (
    <Button look="quiet" isDisabled={answering} onPress={() => void speakFreely(tools, episode)}>
      {words}
    </Button>
  );
  if (spoken.kind === 'none' || spoken.episodeId !== episode.id)
    return <p className="free-words">{letSpeak('Let it speak freely')}</p>;
  if (spoken.kind === 'failed')
    return (
      <p className="free-words">
        Left free to speak, it failed; the answer above stands. {letSpeak('Try again')}
      </p>
    );
  const isDone = spoken.kind === 'said';
  const text = isDone ? spoken.answer.text.trim() : spoken.said;
  return (
    <p className="free-words" aria-busy={!isDone}>
      Left free to speak, it says{text === '' && isDone ? ' nothing.' : ': '}
      <bdi className="free-words-said">{text}</bdi>
      {!isDone && <span className="free-words-caret" aria-hidden="true" />}
      {isDone && spoken.answer.endedBecause === 'length' && ' … (cut at the longest answer)'}
    </p>
  );
}
