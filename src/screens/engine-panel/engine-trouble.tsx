import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { EngineFailure } from '../../../workers/protocol/engine.ts';
import type { HubModelId } from '../../domain/models/hub-models.ts';
import { chooseEngine, showCatalogue } from '../../session/models/choose-engine.ts';
import { lighterInCatalogue, takeLighterPlan } from '../../session/models/take-lighter-plan.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Trouble } from '../shared/trouble.tsx';
import { failureWords } from './failure-words.ts';
import { smallerWords } from './smaller-words.ts';

interface Props {
  failure: EngineFailure;
  /** What "Try again" tries. */
  onAgain: () => void;
}

/**
 * A failure of the engine. It says what happened, that the work is safe, and what to do next. For a hub model, it
 * offers the way back to Mini.
 */
export function EngineTrouble({ failure, onAgain }: Props) {
  const tools = useTools();
  const chosen = useStudio((state) => state.engines.chosen);
  const { what, advice } = failureWords(failure);
  const lighter = useStudio(
    ({ catalogue }) => chosen !== 'mini' && lighterInCatalogue(catalogue, chosen),
  );
  const smaller = chosen === 'mini' ? null : smallerWords(failure, chosen, Boolean(lighter));
  const isForTheCatalogue = smaller !== null || failure.code === 'model-gone';
  return (
    <Trouble
      what={what}
      advice={
        <>
          {t`Your pictures and names are safe.`} {advice} {smaller}
        </>
      }
      failure={failure}
    >
      <div className="trouble-acts">
        <Button onPress={onAgain}>
          <Trans>Try again</Trans>
        </Button>
        {chosen !== 'mini' && (
          <Button onPress={() => chooseEngine(tools, 'mini')}>
            <Trans>Go back to Mini</Trans>
          </Button>
        )}
        {lighter && smaller !== null && (
          <Button
            onPress={() => {
              void takeLighterPlan(tools, chosen as HubModelId);
              showCatalogue(tools, true);
            }}
          >
            <Trans>See the lighter files</Trans>
          </Button>
        )}
        {isForTheCatalogue && (
          <Button onPress={() => showCatalogue(tools, true)}>
            <Trans>See the models</Trans>
          </Button>
        )}
      </div>
    </Trouble>
  );
}
