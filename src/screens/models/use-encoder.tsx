import { Trans } from '@lingui/react/macro';
import { hubModel, type HubModelId } from '../../domain/models/hub-models.ts';
import { choosePretrainedEncoder } from '../../session/models/choose-pretrained-encoder.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';

/** Makes Mini use a kept vision encoder, or its own again. Shows nothing for a model that answers by itself. */
export function UseEncoder({ modelId }: { modelId: HubModelId }) {
  const tools = useTools();
  const isKept = useStudio(({ catalogue }) => catalogue.models[modelId].kind === 'kept');
  const isUsed = useStudio(({ encoderInUse }) => encoderInUse?.modelId === modelId);
  if (hubModel(modelId).role !== 'sees') return null;
  if (isUsed)
    return (
      <>
        <span className="model-now">
          <Trans>Mini sees with it now.</Trans>
        </span>
        <Button onPress={() => choosePretrainedEncoder(tools, null)}>
          <Trans>Back to Mini’s own eyes</Trans>
        </Button>
      </>
    );
  return (
    isKept && (
      <Button look="primary" onPress={() => choosePretrainedEncoder(tools, modelId)}>
        <Trans>See with this</Trans>
      </Button>
    )
  );
}
