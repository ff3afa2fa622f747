import { t } from '@lingui/core/macro';
import { useEffect, useState } from 'react';
import type { HubModel } from '../../domain/models/hub-models.ts';
import type { ModelStateInCatalogue } from '../../session/store/model-catalogue.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { MeterBar } from '../../ui/meter-bar.tsx';
import { progressWords } from './model-words.ts';

interface Props {
  model: HubModel;
  state: Extract<ModelStateInCatalogue, { kind: 'downloading' }>;
}

/** The progress of a download. It is updated each second, because a host that falls silent sends nothing. */
export function DownloadStatus({ model, state }: Props) {
  const tools = useTools();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  const { loadedBytes, totalBytes } = state.progress;
  const words = progressWords(state.progress, state, tools.now());
  return (
    <>
      <p>{words}</p>
      <MeterBar
        label={t`Fetching ${{ model: model.name }}`}
        value={totalBytes > 0 ? loadedBytes / totalBytes : null}
        valueText={words}
      />
    </>
  );
}
