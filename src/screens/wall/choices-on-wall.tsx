import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ClassVotes, VoteChoice } from '../../domain/presenting/wall-scene.ts';
import { markerColour } from '../../ui/marker.tsx';
import { WallChoice } from './on-wall.tsx';

interface Props {
  choices: readonly VoteChoice[];
  votes: ClassVotes | null;
}

/** Up to this many choices stand one below the other. */
export const FEW_CHOICES = 5;

/** What may be said, with the votes so far. With cards, each choice looks like the card to hold up. */
export function ChoicesOnWall({ choices, votes }: Props) {
  const crowded = choices.length > FEW_CHOICES ? 'wall-many' : '';
  return (
    <ol className={`wall-choices ${crowded} ${votes?.by === 'cards' ? 'wall-cards' : ''}`}>
      {choices.map((choice, place) => (
        <li
          key={place}
          className="wall-choice"
          style={
            choice.kind === 'concept'
              ? { borderInlineStartColor: markerColour(choice.concept.marker) }
              : undefined
          }
        >
          <WallChoice choice={choice} />
          {votes && (
            <strong className="wall-tally">
              <span className="visually-hidden">
                <Trans>Votes:</Trans>{' '}
              </span>
              {votes.counts[place] ?? 0}
            </strong>
          )}
        </li>
      ))}
    </ol>
  );
}

/** What the class is asked to do. */
export function VoteWords({ votes }: { votes: ClassVotes | null }) {
  if (!votes) return null;
  return (
    <p className="wall-ask">
      {votes.by === 'cards' ? t`Hold up your card.` : t`Raise your hand for one answer.`}
    </p>
  );
}
