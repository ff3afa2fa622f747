import type { Answer } from '../../domain/lcl/answer.ts';
import { conceptOf, type Named } from '../../domain/session/episode.ts';
import { MarkerIcon, markerColour } from '../../ui/marker.tsx';
import { percent } from '../../ui/numbers.ts';
import './candidate-bars.css';

interface Props {
  answer: Answer;
  episode: Named;
  /** The threshold to draw. If it is left out, none is drawn. */
  threshold?: number;
  /** The list's name for screen readers, where the page has a second list. */
  label?: string;
}

/** Every candidate and "not sure", likeliest first. */
export function CandidateBars({ answer, episode, threshold, label: listName }: Props) {
  return (
    <ul className="bars" aria-label={listName ?? 'Probability of every candidate'}>
      {answer.ranking.map(({ label, probability }) => {
        const concept = label === null ? null : conceptOf(episode, label);
        return (
          <li key={label ?? ' none'} className="bar">
            <span className="bar-name">
              {concept ? (
                <MarkerIcon index={concept.marker} />
              ) : (
                <span className="bar-none" aria-hidden="true" />
              )}
              <bdi translate={concept ? 'no' : 'yes'}>{concept ? concept.name : 'not sure'}</bdi>
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
                <span
                  className="bar-threshold"
                  style={{ insetInlineStart: `${threshold * 100}%` }}
                />
              )}
            </span>
            <span className="bar-value">{percent(probability)}</span>
          </li>
        );
      })}
    </ul>
  );
}
