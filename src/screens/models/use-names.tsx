import { Trans } from '@lingui/react/macro';
import { hubModel, type HubModelId } from '../../domain/models/hub-models.ts';
import { useStudio } from '../../session/store/session-context.tsx';

/** Says where a kept model that answers by name alone is asked. */
export function UseNames({ modelId }: { modelId: HubModelId }) {
  const isKept = useStudio(({ catalogue }) => catalogue.models[modelId].kind === 'kept');
  if (!isKept || hubModel(modelId).role !== 'names') return null;
  return (
    <span className="model-now">
      <Trans>Ask a question and press “Compare engines”: it answers there.</Trans>
    </span>
  );
}
