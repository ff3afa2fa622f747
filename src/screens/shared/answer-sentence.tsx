import { Trans } from '@lingui/react/macro';
import type { Answer } from '../../domain/lcl/answer.ts';
import { conceptOf, type Named } from '../../domain/session/episode.ts';
import { MarkerIcon, markerColour } from '../../ui/marker.tsx';
import { notSureReason } from './answer-words.ts';
import './answer-sentence.css';

interface Props {
  answer: Answer;
  episode: Named;
}

/** The LCL sentence with its label, or "not sure" and the reason, which is an answer like the others and no error. */
export function AnswerSentence({ answer, episode }: Props) {
  const { verdict } = answer;
  if (verdict.kind === 'not-sure')
    return (
      <div className="sentence sentence-not-sure">
        <p className="sentence-words">
          <Trans>Not sure.</Trans>
        </p>
        <p className="sentence-reason">{notSureReason(answer, episode)}</p>
      </div>
    );
  const { name, marker } = conceptOf(episode, verdict.label);
  return (
    <div className="sentence" style={{ borderInlineStartColor: markerColour(marker) }}>
      <p className="sentence-words">
        <Trans>
          there is “
          <span className="sentence-label">
            <MarkerIcon index={marker} size={18} />
            <bdi translate="no">{name}</bdi>
          </span>
          ” in the image.
        </Trans>
      </p>
      {verdict.label !== name && (
        <p className="sentence-reason">
          <Trans>The model read and said “{verdict.label}”.</Trans>
        </p>
      )}
    </div>
  );
}
