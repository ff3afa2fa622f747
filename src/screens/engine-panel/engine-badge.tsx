import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { EngineReady } from '../../../workers/protocol/engine.ts';
import type { EngineState } from '../../ports/engine-state.ts';
import type { EngineChoice } from '../../domain/models/hub-models.ts';
import { engineInUse } from '../../session/store/engines-state.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { chooseEngine, engineName, showCatalogue } from '../../session/models/choose-engine.ts';
import { tryAgain } from '../../session/ask/try-again.ts';
import { Button } from '../../ui/button.tsx';
import { OverlayButton } from '../shared/overlay-button.tsx';
import { MeterBar } from '../../ui/meter-bar.tsx';
import { EngineTrouble } from './engine-trouble.tsx';
import { failureWords } from './failure-words.ts';
import {
  deviceName,
  engineProgress,
  engineWords,
  encoderWords,
  leftWebgpuWords,
} from './engine-words.ts';
import { FailureDetails } from '../shared/trouble.tsx';
import './engine-badge.css';

/** The state of the model, always in view. A press shows which model it is, on which device, and why. */
export function EngineBadge() {
  const tools = useTools();
  const engine = useStudio(engineInUse);
  const chosen = useStudio((state) => state.engines.chosen);
  const progress = engineProgress(engine);
  const words =
    chosen === 'mini'
      ? engineWords(engine)
      : t`${{ model: engineName(chosen) }}: ${{ state: engineWords(engine) }}`;
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="badge">
      <OverlayButton
        opens="dialog"
        isOpen={isOpen}
        onOpen={() => setOpen(true)}
        trigger={
          <Button look="quiet">
            <span className={`badge-light badge-light-${lightOf(engine)}`} aria-hidden="true" />
            <span className="badge-words">
              <span className="visually-hidden">
                <Trans>Model:</Trans>{' '}
              </span>
              {engine.kind === 'ready' ? (
                <ReadyWords words={words} />
              ) : (
                <BusyWords chosen={chosen} engine={engine} />
              )}
            </span>
          </Button>
        }
      >
        {({ OpenDialog }, triggerRef) => (
          <OpenDialog
            popoverClass="badge-popover"
            dialogClass="badge-dialog"
            title={t`The model`}
            triggerRef={triggerRef}
            onClose={() => setOpen(false)}
          >
            <EngineDetails engine={engine} chosen={chosen} />
            <div className="badge-acts">
              {chosen !== 'mini' && engine.kind !== 'failed' && (
                <Button onPress={() => chooseEngine(tools, 'mini')}>
                  <Trans>Go back to Mini</Trans>
                </Button>
              )}
              <Button
                onPress={() => {
                  setOpen(false);
                  showCatalogue(tools, true);
                }}
              >
                <Trans>Other models…</Trans>
              </Button>
            </div>
          </OpenDialog>
        )}
      </OverlayButton>
      {progress !== undefined && (
        <MeterBar label={t`Loading the model`} value={progress} valueText={words} />
      )}
    </div>
  );
}

/** A phone has no room for the device's name. A press shows it, and screen readers say it. */
function ReadyWords({ words }: { words: string }) {
  return (
    <>
      <span className="badge-device">{words}</span>
      <span className="badge-short" aria-hidden="true">
        <Trans>Ready</Trans>
      </span>
    </>
  );
}

/** On a phone the state replaces the name of a hub model, so that the head keeps its width while the model computes. */
function BusyWords({ chosen, engine }: { chosen: EngineChoice; engine: EngineState }) {
  return (
    <>
      {chosen !== 'mini' && <span className="badge-device">{engineName(chosen)}: </span>}
      {engineWords(engine)}
    </>
  );
}

function EngineDetails({ engine, chosen }: { engine: EngineState; chosen: EngineChoice }) {
  const tools = useTools();
  const name = engineName(chosen);
  if (engine.kind === 'failed')
    return <EngineTrouble failure={engine.failure} onAgain={() => void tryAgain(tools)} />;
  return (
    <>
      <p>
        {chosen === 'mini' ? (
          <Trans>
            <strong>Mini</strong> answers: a small vision encoder and language model that learns
            from the link context alone. Nothing is trained; no picture leaves this device.
          </Trans>
        ) : (
          <Trans>
            <strong>{name}</strong> answers: a pretrained vision-language model that reads the link
            context from its beginning to its end. Nothing is trained; no picture leaves this
            device.
          </Trans>
        )}
      </p>
      {'modelName' in engine ? (
        <EngineReadyDetails ready={engine} />
      ) : (
        <p>
          {engineWords(engine)} <Trans>You can add and name pictures meanwhile.</Trans>
        </p>
      )}
    </>
  );
}

/** What computes on which device, and what it could not use. */
function EngineReadyDetails({ ready }: { ready: EngineReady }) {
  const { modelName, device, fellBackBecause, pretrainedEncoder } = ready;
  const withoutEncoder = pretrainedEncoder?.leftBecause ?? null;
  return (
    <>
      <p>
        {t`${{ model: modelName }} on ${{ device: deviceName(device) }}.`}{' '}
        {fellBackBecause && leftWebgpuWords(fellBackBecause)}{' '}
        {pretrainedEncoder && encoderWords(pretrainedEncoder)}{' '}
        {withoutEncoder && failureWords(withoutEncoder).what}
      </p>
      {fellBackBecause && <FailureDetails failure={fellBackBecause} />}
      {withoutEncoder && <FailureDetails failure={withoutEncoder} />}
    </>
  );
}

function lightOf({ kind }: EngineState): 'ready' | 'busy' | 'failed' {
  if (kind === 'ready') return 'ready';
  return kind === 'failed' ? 'failed' : 'busy';
}
