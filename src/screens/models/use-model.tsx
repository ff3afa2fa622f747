import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { hubModel, type HubModelId } from '../../domain/models/hub-models.ts';
import { chooseEngine } from '../../session/models/choose-engine.ts';
import { lighterInCatalogue, takeLighterPlan } from '../../session/models/take-lighter-plan.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';

/** The button on the card of a kept model that answers. It chooses this model, or Mini again. */
export function UseModel({ modelId }: { modelId: HubModelId }) {
  const tools = useTools();
  const chosen = useStudio((state) => state.engines.chosen);
  const isKept = useStudio((state) => state.catalogue.models[modelId].kind === 'kept');
  const { name, role } = hubModel(modelId);
  const lighter = useStudio(({ catalogue }) => lighterInCatalogue(catalogue, modelId) !== null);
  if (!isKept || role !== 'answers') return null;
  const seeLighter = lighter && (
    <Button look="quiet" onPress={() => void takeLighterPlan(tools, modelId)}>
      <Trans>See lighter files of it</Trans>
    </Button>
  );
  return chosen === modelId ? (
    <>
      <span className="model-now">{t`${name} answers now.`}</span>
      <Button onPress={() => chooseEngine(tools, 'mini')}>
        <Trans>Go back to Mini</Trans>
      </Button>
      {seeLighter}
    </>
  ) : (
    <>
      <Button
        look="primary"
        aria-label={t`Use this model: ${name}`}
        onPress={() => chooseEngine(tools, modelId)}
      >
        <Trans>Use this model</Trans>
      </Button>
      {seeLighter}
    </>
  );
}
