import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { ChevronLeft, ChevronRight, EyeOff } from 'lucide-react';
import { Switch } from 'react-aria-components';
import {
  goOneStep,
  goToStep,
  setPredictsFirst,
  toggleBlank,
} from '../../session/present/present.ts';
import type { WallStep } from '../../domain/presenting/wall-step.ts';
import { Button } from '../../ui/button.tsx';
import { VoteTally } from '../predict/vote-tally.tsx';
import { sceneWords } from '../wall/scene-words.ts';
import { usePresenting, useShown } from './presenting-context.ts';

/** On, back and blank. */
export function StepButtons() {
  const presenting = usePresenting();
  const { steps, step, state } = useShown();
  const at = step ? steps.indexOf(step) : -1;
  const isBlank = state.show?.isBlank ?? false;
  return (
    <>
      <Button isDisabled={at <= 0} onPress={() => goOneStep(presenting, -1)}>
        <ChevronLeft aria-hidden="true" /> <Trans>Back</Trans>
      </Button>
      <Button
        look="primary"
        isDisabled={at === -1 || at === steps.length - 1}
        onPress={() => goOneStep(presenting, 1)}
      >
        <Trans>Next</Trans> <ChevronRight aria-hidden="true" />
      </Button>
      <Button aria-pressed={isBlank} onPress={() => toggleBlank(presenting)}>
        <EyeOff aria-hidden="true" /> <Trans>Blank</Trans>
      </Button>
    </>
  );
}

/** Whether the class predicts before it sees an answer. */
export function PredictSwitch() {
  const { present } = usePresenting();
  const { state } = useShown();
  return (
    <Switch
      className="switch"
      isSelected={state.predictsFirst}
      onChange={(on) => setPredictsFirst({ present }, on)}
    >
      <span className="switch-track" aria-hidden="true" />
      <Trans>Predict first</Trans>
    </Switch>
  );
}

/** Every step, to go there at once. */
export function StepList() {
  const presenting = usePresenting();
  const { steps, step } = useShown();
  if (steps.length === 0)
    return (
      <p className="present-note">
        <Trans>There is nothing to show yet. Teach something or ask.</Trans>
      </p>
    );
  return (
    <ol className="present-steps" aria-label={t`Steps`}>
      {steps.map((one, place) => (
        <li key={one.id}>
          <Button
            look={one === step ? 'plain' : 'quiet'}
            {...(one === step && { 'aria-current': 'step' as const })}
            onPress={() => goToStep(presenting, one)}
          >
            {`${place + 1}. ${sceneWords(one.scene)}`}
          </Button>
        </li>
      ))}
    </ol>
  );
}

/** The tally, where the class predicts what is shown. */
export function ShownTally() {
  const { present } = usePresenting();
  const { step, state } = useShown();
  if (!state.predictsFirst || !isAsked(step)) return null;
  return <VoteTally present={present} predicts={step.predicts} choices={step.scene.choices} />;
}

function isAsked(step: WallStep | undefined): step is WallStep & {
  readonly predicts: string;
  readonly scene: Extract<WallStep['scene'], { kind: 'question' | 'test-question' }>;
} {
  return step !== undefined && !step.reveals && step.predicts !== null && 'choices' in step.scene;
}
