import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Eye } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { conceptsIn } from '../../domain/presenting/episode-scenes.ts';
import { conceptChoices, countChoices } from '../../domain/presenting/vote-choices.ts';
import { revealPrediction } from '../../session/present/present.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { isForetold, keyOfForetold, type Foretold } from './foretold.ts';
import { VoteTally } from './vote-tally.tsx';

export { isForetold };

interface Props {
  of: Foretold;
  children: ReactNode;
}

/** What stands in the place of a hidden answer: the votes of the class, and the button that reveals it. */
export function Prediction({ of, children }: Props) {
  const { present } = useTools();
  const state = useStore(present);
  if (!isForetold(state, of)) return children;
  const predicts = keyOfForetold(of);
  const isPresented = state.show !== null;
  const choices =
    'run' in of ? countChoices(of.run.planned) : conceptChoices(conceptsIn(of.episode));
  return (
    <section className="prediction" aria-label={t`Predict first`}>
      {isPresented ? (
        <p>
          <Trans>The answer is hidden. The presentation counts the votes.</Trans>
        </p>
      ) : (
        <>
          <p>
            <Trans>The answer is hidden. What does the class say?</Trans>
          </p>
          <VoteTally present={present} predicts={predicts} choices={choices} />
        </>
      )}
      <div>
        <Button look="primary" onPress={() => revealPrediction({ present }, predicts)}>
          <Eye aria-hidden="true" /> <Trans>Reveal the answer</Trans>
        </Button>
      </div>
    </section>
  );
}
