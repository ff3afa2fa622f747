import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
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
    return <p className="free-words">{letSpeak(t`Let it speak freely`)}</p>;
  if (spoken.kind === 'failed')
    return (
      <p className="free-words">
        <Trans>Left free to speak, it failed; the answer above stands.</Trans>{' '}
        {letSpeak(t`Try again`)}
      </p>
    );
  const isDone = spoken.kind === 'said';
  const text = isDone ? spoken.answer.text.trim() : spoken.said;
  return (
    <p className="free-words" aria-busy={!isDone}>
      {text === '' && isDone ? (
        <Trans>Left free to speak, it says nothing.</Trans>
      ) : (
        <Trans>
          Left free to speak, it says: <bdi className="free-words-said">{text}</bdi>
        </Trans>
      )}
      {!isDone && <span className="free-words-caret" aria-hidden="true" />}
      {isDone && spoken.answer.endedBecause === 'length' && ` … ${t`(cut at the longest answer)`}`}
    </p>
  );
}
