import { useEffect } from 'react';
import { HUB_MODELS, type HubModel } from '../../domain/models/hub-models.ts';
import { lookAtShelf } from '../../session/models/look-at-shelf.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { computesOnWords } from './device-words.ts';
import { ModelCard } from './model-card.tsx';
import { ModelHost } from './model-host.tsx';
import { UseEyes } from './use-eyes.tsx';
import { UseModel } from './use-model.tsx';

/** What there is of pretrained models, what it costs, what is here. */
export function Shelf() {
  const tools = useTools();
  const device = useStudio(({ shelf }) => shelf.device);
  const host = useStudio(({ shelf }) => new URL(shelf.host).host);
  useEffect(() => void lookAtShelf(tools), [tools]);
  return (
    <>
      <p>
        Mini comes with the page. These models are larger and know more. Each is fetched only if you
        ask for it and kept here until you remove it; your pictures never leave this device.
      </p>
      <p className="model-note">
        “See exact size” asks {host} for its list of files and fetches nothing else.{' '}
        {device && computesOnWords(device)}
      </p>
      <ul className="models-list">
        {HUB_MODELS.map((model) => (
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
      <UseEyes modelId={id} />
    </>
  );
}
