import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Minus, Plus, RotateCcw, Undo2 } from 'lucide-react';
import { useStore } from 'zustand';
import { digitOf } from '../../domain/presenting/vote-choices.ts';
import type { VoteBy, VoteChoice } from '../../domain/presenting/wall-scene.ts';
import { castVotes, resetVotes, setVoteBy, takeVoteBack } from '../../session/present/present.ts';
import type { PresentStore } from '../../session/store/present/present-state.ts';
import { Button } from '../../ui/button.tsx';
import { ConceptName } from '../shared/concept-name.tsx';
import './vote-tally.css';

interface Props {
  present: PresentStore;
  predicts: string;
  choices: readonly VoteChoice[];
}

const LAST_DIGIT = 9;

/** Counts the hands or cards of a class. Votes stay in this window, and nobody learns whose they are. */
export function VoteTally({ present, predicts, choices }: Props) {
  const ballot = useStore(present, ({ ballots }) => ballots[predicts]);
  const count = (place: number) => ballot?.counts[place] ?? 0;
  const cast = (place: number, by: number) =>
    castVotes({ present }, predicts, choices.length, place, by);
  const sum = choices.reduce((votes, _, place) => votes + count(place), 0);
  return (
    <div className="tally">
      <ol className="tally-rows">
        {choices.map((choice, place) => (
          <li key={place}>
            <div className="tally-row" role="group" aria-label={choiceWords(choice)}>
              {digitOf(choice, place) <= LAST_DIGIT && (
                <kbd className="tally-key" aria-hidden="true">
                  {digitOf(choice, place)}
                </kbd>
              )}
              <span className="tally-name">
                <ChoiceName choice={choice} />
              </span>
              <Button
                look="icon"
                aria-label={t`One vote fewer`}
                isDisabled={count(place) === 0}
                onPress={() => cast(place, -1)}
              >
                <Minus aria-hidden="true" />
              </Button>
              <output className="tally-count">{count(place)}</output>
              <Button look="icon" aria-label={t`One vote more`} onPress={() => cast(place, 1)}>
                <Plus aria-hidden="true" />
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <div className="tally-acts">
        <VoteWays present={present} />
        <Button
          look="quiet"
          isDisabled={!ballot || ballot.past.length === 0}
          onPress={() => takeVoteBack({ present }, predicts)}
        >
          <Undo2 aria-hidden="true" /> <Trans>Take the last vote back</Trans>
        </Button>
        <Button
          look="quiet"
          isDisabled={sum === 0}
          onPress={() => resetVotes({ present }, predicts)}
        >
          <RotateCcw aria-hidden="true" /> <Trans>Set to 0</Trans>
        </Button>
        <span role="status">{t`${plural(sum, { one: '# vote', other: '# votes' })}`}</span>
      </div>
    </div>
  );
}

const WAYS: readonly VoteBy[] = ['hands', 'cards'];

function VoteWays({ present }: Pick<Props, 'present'>) {
  const voteBy = useStore(present, (state) => state.voteBy);
  return (
    <span role="group" aria-label={t`How the class votes`} className="tally-ways">
      {WAYS.map((way) => (
        <Button
          key={way}
          look={voteBy === way ? 'plain' : 'quiet'}
          aria-pressed={voteBy === way}
          onPress={() => setVoteBy({ present }, way)}
        >
          {way === 'hands' ? t`By hands` : t`By cards`}
        </Button>
      ))}
    </span>
  );
}

function ChoiceName({ choice }: { choice: VoteChoice }) {
  return choice.kind === 'concept' ? (
    <ConceptName name={choice.concept.name} marker={choice.concept.marker} />
  ) : (
    <span>{choiceWords(choice)}</span>
  );
}

function choiceWords(choice: VoteChoice): string {
  switch (choice.kind) {
    case 'concept':
      return choice.concept.name;
    case 'not-sure':
      return t`not sure`;
    case 'count':
      return choice.from === choice.to
        ? t`${choice.from} right`
        : t`${choice.from} to ${choice.to} right`;
  }
}
