import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useId, type ReactNode } from 'react';
import type { PackFile } from '../../../workers/protocol/model-manager.ts';
import { assertNever } from '../../kernel/assert-never.ts';
import { hubModel, type HubModel } from '../../domain/models/hub-models.ts';
import { MODEL_LICENCES, type ModelLicence } from '../../domain/models/model-licences.ts';
import { openDropped } from '../../files/dropped/dropped-files.ts';
import type { Dropped as Opened } from '../../files/dropped/group-dropped.ts';
import { isBusy, type ModelStateInCatalogue } from '../../session/store/model-catalogue.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { takeModelPack } from '../../session/models/take-model-pack.ts';
import { DropArea, type DroppedItems } from '../../ui/drop-area.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { capabilityWords } from './capability-words.ts';
import { ModelState } from './model-state.tsx';
import { memoryEstimate, modelSizeWords, roleWords } from './model-words.ts';

interface Props {
  model: HubModel;
  /** The actions for a model that is on this device. */
  actions?: ReactNode;
}

/** One pretrained model, with its description, size and state. */
export function ModelCard({ model, actions }: Props) {
  const id = useId();
  const tools = useTools();
  const state = useStudio(({ catalogue }) => catalogue.models[model.id]);
  const capabilities = useStudio(({ catalogue }) => catalogue.capabilities);
  const othersAreBusy = useStudio(({ catalogue }) => isBusy(catalogue));
  const content = contentOf(state);
  const needed = memoryEstimate(model, content, capabilities?.memoryGigabytes ?? null);
  const { canRun, words } = capabilityWords(model, capabilities, needed, content?.planId ?? null);
  const take = async (given: readonly (File | DroppedItems)[]) =>
    takeModelPack(tools, model.id, await packFiles(given));
  const fromDisk = (
    <details className="model-disk">
      <summary>
        <Trans>From disk</Trans>
      </summary>
      <div className="model-acts">
        <FileButton onFiles={(files) => void take(files)} folder>
          <Trans>Load a folder from disk…</Trans>
        </FileButton>
        <FileButton onFiles={(files) => void take(files)} accept={['.zip', 'application/zip']}>
          <Trans>Load a zip from disk…</Trans>
        </FileButton>
      </div>
    </details>
  );
  return (
    <li className="model">
      <DropArea
        className="model-inside"
        label={t`Drop a folder or zip of ${{ model: model.name }}`}
        takes={[]}
        onItems={(items) => void take(items)}
      >
        <section className="model-text" aria-labelledby={id}>
          <div className="model-head">
            <h3 id={id} className="model-name">
              {model.name}
            </h3>
            <span className="model-size">{modelSizeWords(model, contentOf(state))}</span>
          </div>
          <p>{roleWords(model)}</p>
          {model.replacedBy && (
            <p>{t`${{ model: hubModel(model.replacedBy).name }} has taken its place in this list. You can go on using this one, or remove it.`}</p>
          )}
          <p className="model-note">
            <LicenceWords licence={MODEL_LICENCES[model.licence]} /> {words}
          </p>
          {(canRun || state.kind !== 'absent') && (
            <ModelState
              model={model}
              state={state}
              isBusy={othersAreBusy}
              fromDisk={fromDisk}
              actions={actions}
            />
          )}
        </section>
      </DropArea>
    </li>
  );
}

function LicenceWords({ licence }: { licence: ModelLicence }) {
  const link = (
    <a href={licence.url} target="_blank" rel="noreferrer">
      {licence.name}
    </a>
  );
  switch (licence.limits) {
    case null:
      return <Trans>Licence: {link}, free for everyone.</Trans>;
    case 'free-below-revenue':
      return (
        <Trans>
          Licence: {link}. Commercial use is free only below a yearly revenue that the licence
          names.
        </Trans>
      );
    default:
      return assertNever(licence.limits);
  }
}

/** The known files, from a list or from this device. */
function contentOf(state: ModelStateInCatalogue) {
  if (state.kind === 'kept') return state.model;
  return 'listing' in state ? state.listing : null;
}

/** The files of a folder or archive that was dropped or chosen, with their paths. */
async function packFiles(given: readonly (File | DroppedItems)[]): Promise<readonly PackFile[]> {
  const { items } = await openDropped(given);
  return items.flatMap((item) => filesOf(item, ''));
}

function filesOf(item: Opened, folder: string): readonly PackFile[] {
  if (item.kind === 'file') return [{ path: folder + item.file.name, file: item.file }];
  return item.items.flatMap((inside) => filesOf(inside, `${folder}${item.name}/`));
}
