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
      See lighter files of it
    </Button>
  );
  return chosen === modelId ? (
    <>
      <span className="model-now">{name} answers now.</span>
      <Button onPress={() => chooseEngine(tools, 'mini')}>Go back to Mini</Button>
      {seeLighter}
    </>
  ) : (
    <>
      <Button
        look="primary"
        aria-label={`Use this model: ${name}`}
        onPress={() => chooseEngine(tools, modelId)}
      >
        Use this model
      </Button>
      {seeLighter}
    </>
  );
}
