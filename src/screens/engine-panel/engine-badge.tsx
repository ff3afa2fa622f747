import { useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { EngineState } from '../../../workers/protocol.ts';
import { useStudio, useTools } from '../../session/session-context.tsx';
import { tryAgain } from '../../session/try-again.ts';
import { Button } from '../../ui/button.tsx';
import { MeterBar } from '../../ui/meter-bar.tsx';
import { ModelsDialog } from '../models/models-dialog.tsx';
import { EngineTrouble } from './engine-trouble.tsx';
import { deviceName, engineProgress, engineWords, eyesWords } from './engine-words.ts';
import './engine-badge.css';

/** What the model is doing, always in view; pressed, it says which model, on which device, and why. */
export function EngineBadge() {
  const engine = useStudio((state) => state.engine);
  const progress = engineProgress(engine);
  const words = engineWords(engine);
  const [isOpen, setOpen] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  return (
    <div className="badge">
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <Button look="quiet">
          <span className={`badge-light badge-light-${lightOf(engine)}`} aria-hidden="true" />
          <span className="badge-words">
            <span className="visually-hidden">Model: </span>
            {engine.kind === 'ready' ? <ReadyWords words={words} /> : words}
          </span>
        </Button>
        <Popover className="badge-popover" placement="bottom end">
          <Dialog className="badge-dialog" aria-label="The model">
            <EngineDetails engine={engine} />
            <Button
              onPress={() => {
                setOpen(false);
                setChoosing(true);
              }}
            >
              Other models…
            </Button>
          </Dialog>
        </Popover>
      </DialogTrigger>
      {/* Beside the popover, which closes: it would take the dialog with it. */}
      <ModelsDialog isOpen={isChoosing} onOpenChange={setChoosing} />
      {progress !== undefined && (
        <MeterBar label="Loading the model" value={progress} valueText={words} />
      )}
    </div>
  );
}

/** A phone has no room to name the device: it is told when the badge is pressed, and to whoever listens. */
function ReadyWords({ words }: { words: string }) {
  const end = words.indexOf(' ');
  return (
    <>
      {words.slice(0, end)}
      <span className="badge-device">{words.slice(end)}</span>
    </>
  );
}

function EngineDetails({ engine }: { engine: EngineState }) {
  const tools = useTools();
  if (engine.kind === 'failed')
    return <EngineTrouble failure={engine.failure} onAgain={() => void tryAgain(tools)} />;
  return (
    <>
      <p>
        <strong>Mini</strong>, a small vision encoder and language model that learns from the link
        context alone. Nothing is trained; no picture leaves this device.
      </p>
      {'modelName' in engine ? (
        <p>
          {engine.modelName} on {deviceName(engine.device)}.{' '}
          {engine.fellBackBecause !== null && `WebGPU was left: ${engine.fellBackBecause}. `}
          {engine.eyes && eyesWords(engine.eyes)}
        </p>
      ) : (
        <p>{engineWords(engine)} You can add and name pictures meanwhile.</p>
      )}
    </>
  );
}

function lightOf({ kind }: EngineState): 'ready' | 'busy' | 'failed' {
  if (kind === 'ready') return 'ready';
  return kind === 'failed' ? 'failed' : 'busy';
}
