import { Trans } from '@lingui/react/macro';
import { useEffect } from 'react';
import type { HubModel } from '../../domain/models/hub-models.ts';
import { refreshCatalogue } from '../../session/models/refresh-catalogue.ts';
import { listedModels } from '../../session/store/model-catalogue.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { computesOnWords } from './capability-words.ts';
import { ModelCard } from './model-card.tsx';
import { ModelHost } from './model-host.tsx';
import { UseEncoder } from './use-encoder.tsx';
import { UseModel } from './use-model.tsx';
import { UseNames } from './use-names.tsx';

/** The list of pretrained models, with their sizes and their states. */
export function Catalogue() {
  const tools = useTools();
  const capabilities = useStudio(({ catalogue }) => catalogue.capabilities);
  const host = useStudio(({ catalogue }) => new URL(catalogue.host).host);
  const models = useStudio(({ catalogue }) => catalogue.models);
  useEffect(() => void refreshCatalogue(tools), [tools]);
  return (
    <>
      <p>
        <Trans>
          Mini comes with the page. These models are larger and know more. Each is fetched only if
          you ask for it and kept here until you remove it; your pictures never leave this device.
        </Trans>
      </p>
      <p className="model-note">
        <Trans>“See exact size” asks {host} for its list of files and fetches nothing else.</Trans>{' '}
        {capabilities && computesOnWords(capabilities)}
      </p>
      <ul className="models-list">
        {listedModels(models).map((model) => (
          <ModelCard key={model.id} model={model} actions={<UseIt model={model} />} />
        ))}
      </ul>
      <ModelHost />
    </>
  );
}

function UseIt({ model: { id } }: { model: HubModel }) {
  return (
    <>
      <UseModel modelId={id} />
      <UseEncoder modelId={id} />
      <UseNames modelId={id} />
    </>
  );
}
