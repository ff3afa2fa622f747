import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { HubModel } from '../../domain/models/hub-models.ts';
import { bytesOf } from '../../domain/models/pretrained-model.ts';
import { downloadModel, pauseDownload } from '../../session/models/download-model.ts';
import { cancelListing, listModel } from '../../session/models/list-model.ts';
import type { ModelStateInCatalogue } from '../../session/store/model-catalogue.ts';
import { removeModel } from '../../session/models/remove-model.ts';
import { saveModelPack } from '../../session/models/save-model-pack.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import type { Tools } from '../../session/store/tools.ts';
import { Button } from '../../ui/button.tsx';
import { MeterBar } from '../../ui/meter-bar.tsx';
import { Acts } from './acts.tsx';
import { DownloadStatus } from './downloading.tsx';
import { ModelSourceWords } from './model-source.tsx';
import { ModelTrouble } from './model-trouble.tsx';
import { RemoveButton } from './remove-button.tsx';
import { progressWords, megabyteWords } from './model-words.ts';
import { SupervisionNote } from './supervision.tsx';

interface Props {
  model: HubModel;
  state: ModelStateInCatalogue;
  /** A download runs, or a pack of another model is being read. */
  isBusy: boolean;
  /** Opens a folder or an archive of this device. */
  fromDisk: ReactNode;
  /** The actions for a model that is kept here. */
  actions: ReactNode;
}

/** The state of a model, and the actions for it. */
export function ModelState(props: Props) {
  const { model, state } = props;
  const tools = useTools();
  const host = useStudio(({ catalogue }) => new URL(catalogue.host).host);
  const remove = () => void removeModel(tools, model.id);
  const card: Card = { ...props, tools, host, remove };
  // These are functions and not components. A button that is in the same place in the next state then keeps the focus.
  switch (state.kind) {
    case 'absent':
      return absent(card);
    case 'listing':
      return listing(card);
    case 'listed':
      return listed(card, state);
    case 'downloading':
      return downloading(card, state);
    case 'taking-pack':
      return takingPack(card, state);
    case 'kept':
      return kept(card, state);
    case 'removing':
      return (
        <p role="status">
          <Trans>Removing…</Trans>
        </p>
      );
    case 'failed':
      return failed(card, state);
  }
}

/** The values that every state needs. */
interface Card extends Props {
  readonly tools: Tools;
  readonly host: string;
  readonly remove: () => void;
}

type Of<Kind extends ModelStateInCatalogue['kind']> = Extract<
  ModelStateInCatalogue,
  { kind: Kind }
>;

function absent({ model, tools, fromDisk }: Card): ReactNode {
  return (
    <>
      <Acts>
        <Button onPress={() => void listModel(tools, model.id)}>
          <Trans>See exact size</Trans>
        </Button>
      </Acts>
      {fromDisk}
    </>
  );
}

function listing({ model, tools, host }: Card): ReactNode {
  return (
    <>
      <p role="status">{t`Asking ${host} for its list…`}</p>
      <Acts>
        <Button onPress={() => cancelListing(tools, model.id)}>
          <Trans>Cancel</Trans>
        </Button>
      </Acts>
    </>
  );
}

function listed(
  { model, isBusy, fromDisk, tools, host, remove }: Card,
  state: Of<'listed'>,
): ReactNode {
  const { listing, keptBytes } = state;
  const total = bytesOf(listing);
  const size = megabyteWords(total);
  const files = listing.files.length;
  const revision = listing.revision.slice(0, 7);
  return (
    <>
      <p>
        <Trans>
          {size} in {files} files, revision <code>{revision}</code>.
        </Trans>{' '}
        {keptBytes > 0 && t`${{ size: megabyteWords(keptBytes) }} of it are here already.`}
      </p>
      <SupervisionNote model={model} />
      <Acts>
        <Button
          look="primary"
          isDisabled={isBusy}
          onPress={() => void downloadModel(tools, model.id)}
        >
          {keptBytes > 0
            ? t`Go on: ${{ size: megabyteWords(total - keptBytes) }} from ${host}`
            : t`Download ${size} from ${host}`}
        </Button>
        {keptBytes > 0 && (
          <Button onPress={remove}>
            <Trans>Throw away what has come</Trans>
          </Button>
        )}
      </Acts>
      {fromDisk}
    </>
  );
}

function downloading({ model, tools, remove }: Card, state: Of<'downloading'>): ReactNode {
  return (
    <>
      <DownloadStatus model={model} state={state} />
      <Acts>
        <Button onPress={() => void pauseDownload(tools)}>
          <Trans>Pause</Trans>
        </Button>
        <Button onPress={remove}>
          <Trans>Cancel</Trans>
        </Button>
      </Acts>
    </>
  );
}

function takingPack({ model, tools }: Card, state: Of<'taking-pack'>): ReactNode {
  const { loadedBytes, totalBytes } = state.progress;
  const words = progressWords(state.progress, null, 0);
  return (
    <>
      <p>{words}</p>
      <MeterBar
        label={t`Reading ${{ model: model.name }} from disk`}
        value={totalBytes > 0 ? loadedBytes / totalBytes : null}
        valueText={words}
      />
      <Acts>
        <Button onPress={() => void pauseDownload(tools)}>
          <Trans>Cancel</Trans>
        </Button>
      </Acts>
    </>
  );
}

function kept({ model, actions, tools, remove }: Card, state: Of<'kept'>): ReactNode {
  return (
    <>
      <p role="status">
        <ModelSourceWords model={state.model} />
      </p>
      <Acts>
        {actions}
        <Button onPress={() => void saveModelPack(tools, model.id)}>
          <Trans>Save as a model pack</Trans>
        </Button>
        <RemoveButton size={megabyteWords(bytesOf(state.model))} onRemove={remove} />
      </Acts>
    </>
  );
}

function failed(
  { model, isBusy, fromDisk, tools, host, remove }: Card,
  state: Of<'failed'>,
): ReactNode {
  return (
    <ModelTrouble failure={state.failure} host={host}>
      <Acts>
        <Button
          look="primary"
          isDisabled={isBusy}
          onPress={() =>
            void (state.listing ? downloadModel(tools, model.id) : listModel(tools, model.id))
          }
        >
          <Trans>Try again</Trans>
        </Button>
        {state.listing && (
          <Button onPress={remove}>
            <Trans>Throw away what has come</Trans>
          </Button>
        )}
      </Acts>
      {fromDisk}
    </ModelTrouble>
  );
}
