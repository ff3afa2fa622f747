import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { Answer, RankedCandidate } from '../../domain/lcl/answer.ts';
import { conceptOf, type Named } from '../../domain/session/episode.ts';
import { MarkerIcon, markerColour } from '../../ui/marker.tsx';
import { Button } from '../../ui/button.tsx';
import { percent } from '../../ui/numbers.ts';
import { foldedRanking } from './folded-ranking.ts';
import './candidate-bars.css';

interface Props {
  answer: Answer;
  episode: Named;
  /** The threshold to draw. If it is left out, none is drawn. */
  threshold?: number;
  /** The list's name for screen readers, where the page has a second list. */
  label?: string;
}

/** Every candidate and "not sure", likeliest first. Of many, only the likely ones are shown until all are asked for. */
export function CandidateBars({ answer, episode, threshold, label: listName }: Props) {
  const [all, setAll] = useState(false);
  const { shown, others, together } = foldedRanking(answer.ranking);
  const isFolded = others > 0 && !all;
  return (
    <>
      <ul className="bars" aria-label={listName ?? t`Probability of every candidate`}>
        {(isFolded ? shown : answer.ranking).map((candidate) => (
          <Bar
            key={candidate.label ?? ' none'}
            candidate={candidate}
            episode={episode}
            {...(threshold !== undefined && { threshold })}
          />
        ))}
        {isFolded && (
          <li className="bar bar-others">
            <span className="bar-name">
              <Trans>{others} others</Trans>
            </span>
            <span>
              <Trans>together</Trans>
            </span>
            <span className="bar-value">{percent(together)}</span>
          </li>
        )}
      </ul>
      {others > 0 && (
        <div>
          <Button look="quiet" aria-expanded={all} onPress={() => setAll(!all)}>
            {all ? t`Show the likely ones` : t`Show all ${{ count: answer.ranking.length }}`}
          </Button>
        </div>
      )}
    </>
  );
}

interface BarProps extends Pick<Props, 'episode' | 'threshold'> {
  candidate: RankedCandidate;
}

function Bar({ candidate: { label, probability }, episode, threshold }: BarProps) {
  const concept = label === null ? null : conceptOf(episode, label);
  return (
    <li className="bar">
      <span className="bar-name">
        {concept ? (
          <MarkerIcon index={concept.marker} />
        ) : (
          <span className="bar-none" aria-hidden="true" />
        )}
        <bdi translate={concept ? 'no' : 'yes'}>{concept ? concept.name : t`not sure`}</bdi>
      </span>
      <span className="bar-track" aria-hidden="true">
        <span
          className={concept ? 'bar-fill' : 'bar-fill bar-fill-none'}
          style={{
            inlineSize: `${probability * 100}%`,
            ...(concept && { backgroundColor: markerColour(concept.marker) }),
          }}
        />
        {threshold !== undefined && (
          <span className="bar-threshold" style={{ insetInlineStart: `${threshold * 100}%` }} />
        )}
      </span>
      <span className="bar-value">{percent(probability)}</span>
    </li>
  );
}
