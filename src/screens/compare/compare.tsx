import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { hubModel } from '../../domain/models/hub-models.ts';
import { BY_NAME, closeCompare, compare, stopComparing } from '../../session/ask/compare.ts';
import { showCatalogue } from '../../session/models/choose-engine.ts';
import type { OpenCompare } from '../../session/store/compare-state.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { MeterBar } from '../../ui/meter-bar.tsx';
import { Picture } from '../shared/picture.tsx';
import { Column } from './column.tsx';
import { contenderProgressWords } from './contender-words.ts';
import './compare.css';

export { compare as compareEngines };

/** One question and the answers of every available engine, side by side. */
export function Compare() {
  const tools = useTools();
  const state = useStudio((studio) => studio.compare);
  return (
    <ModalOverlay
      className="dialog-ground"
      isDismissable
      isOpen={state.kind === 'open'}
      onOpenChange={(open) => !open && closeCompare(tools)}
    >
      <Modal className="dialog dialog-wide">
        <Dialog className="dialog-inside compare">
          {state.kind === 'open' && <Columns state={state} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Columns({ state }: { state: OpenCompare }) {
  const tools = useTools();
  const chosen = useStudio(({ engines }) => engines.chosen);
  const { base, columns, isRunning } = state;
  const byName = hubModel(BY_NAME);
  const lacksByName = useStudio(({ catalogue }) => catalogue.models[BY_NAME].kind !== 'kept');
  const { query } = base.linkContext;
  const done = columns.filter(({ state: { kind } }) => kind !== 'waiting' && kind !== 'answering');
  return (
    <>
      <header className="compare-head">
        <span className="compare-picture">
          <Picture imageId={query.imageId} alt={t`The question: ${query.source}`} />
        </span>
        <div className="compare-title">
          <Heading slot="title">
            <Trans>Compare engines</Trans>
          </Heading>
        </div>
        <Button autoFocus onPress={() => closeCompare(tools)}>
          <Trans>Close</Trans>
        </Button>
      </header>
      <p className="why-note">
        <Trans>The same question, put to one after another. Nothing of this is recorded.</Trans>
      </p>
      {isRunning && (
        <MeterBar
          label={t`Comparing`}
          value={done.length / columns.length}
          valueText={t`${done.length} of ${columns.length}`}
        />
      )}
      <p role="status" aria-label={t`Comparison`} className="why-note">
        {contenderProgressWords(state)}
      </p>
      <div className="compare-columns">
        {columns.map((column) => (
          <Column key={column.contender} column={column} />
        ))}
      </div>
      {(chosen === 'mini' || lacksByName) && (
        <p className="why-note">
          {chosen === 'mini' && <Trans>A pretrained model would stand beside it here.</Trans>}{' '}
          {lacksByName &&
            t`${{ model: byName.name }} would too: it names the picture by the names alone, without your demonstrations. It is fetched only if you ask for it, about ${{ size: byName.aboutMegabytes }} MB.`}{' '}
          <Button
            look="quiet"
            onPress={() => {
              closeCompare(tools);
              showCatalogue(tools, true);
            }}
          >
            <Trans>See the models</Trans>
          </Button>
        </p>
      )}
      <div className="dialog-acts">
        {isRunning ? (
          <Button onPress={() => stopComparing(tools)}>
            <Trans>Stop</Trans>
          </Button>
        ) : (
          <Button onPress={() => void compare(tools, base)}>
            <Trans>Compare again</Trans>
          </Button>
        )}
      </div>
    </>
  );
}
