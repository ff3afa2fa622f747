import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { measureDevice, type MeasureState } from '../../session/ask/measure-device.ts';
import { engineInUse } from '../../session/store/engines-state.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { MeterBar } from '../../ui/meter-bar.tsx';
import { measureLines } from './measure-words.ts';
import { Section } from './section.tsx';

/** Times the model on this device, so that a teacher can tell what is slow. The result can be copied as text. */
export function MeasureSection() {
  const tools = useTools();
  const engine = useStudio(engineInUse);
  const [state, setState] = useState<MeasureState | null>(null);
  const [copied, setCopied] = useState<'copied' | 'refused' | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const stop = () => {
    running.current?.abort();
    setState(null);
  };
  const start = () => {
    running.current?.abort();
    const run = new AbortController();
    running.current = run;
    setCopied(null);
    void measureDevice(tools, noisyPicture, setState, run.signal);
  };
  const ready = 'modelName' in engine ? engine : null;
  const measure = state && 'measure' in state ? state.measure : null;
  const lines = measure ? measureLines(ready, measure, factsHere()) : [];
  const copy = () =>
    void copyText(lines.join('\n')).then((isDone) => setCopied(isDone ? 'copied' : 'refused'));
  const progress =
    measure && t`${{ done: measure.done }} of ${{ total: measure.total }} measurements`;

  return (
    <Section title={t`Speed`}>
      <p>
        <Trans>
          Times the model that answers now. Mini takes some seconds, a slow model some minutes.
          Questions of yours go first, and nothing of yours is changed.
        </Trans>
      </p>
      {state?.kind === 'measuring' && measure && progress && (
        <MeterBar
          label={t`Measuring this device`}
          value={measure.done / measure.total}
          valueText={progress}
        />
      )}
      <p role="status" className="device-note">
        {state?.kind === 'measuring' && progress}
        {state?.kind === 'measured' && t`Measured.`}
        {state?.kind === 'failed' &&
          t`The model could not be measured. Your work is safe. Ask a question: its answer says what is wrong.`}
      </p>
      {measure && measure.done > 0 && (
        <ul className="device-measures" aria-label={t`What was measured`}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {state?.kind === 'measuring' ? (
        <Button onPress={stop}>
          <Trans>Stop</Trans>
        </Button>
      ) : (
        <Button onPress={start}>
          <Trans>Measure this device</Trans>
        </Button>
      )}
      {state?.kind === 'measured' && (
        <>
          <Button look="quiet" onPress={copy}>
            <Trans>Copy as text</Trans>
          </Button>
          <p role="status" className="device-note">
            {copied === 'copied' && t`Copied.`}
            {copied === 'refused' &&
              t`The browser does not let this page copy. Mark the lines and copy them.`}
          </p>
        </>
      )}
    </Section>
  );
}

/** A picture that no cache holds. Its content does not matter to the time. */
function noisyPicture(): Promise<ImageBitmap> {
  const side = 512;
  const rgba = new Uint8ClampedArray(4 * side * side).fill(255);
  for (let at = 0; at < rgba.length; at++) if (at % 4 !== 3) rgba[at] = (at * 7919) % 251;
  return createImageBitmap(new ImageData(rgba, side, side));
}

function factsHere() {
  const { hardwareConcurrency, userAgent } = navigator;
  const { deviceMemory } = navigator as { deviceMemory?: number };
  return { cores: hardwareConcurrency, memoryGigabytes: deviceMemory ?? null, userAgent };
}

/** Browsers hide the clipboard from pages without https, and may refuse it. */
async function copyText(text: string): Promise<boolean> {
  const { clipboard } = navigator as { clipboard?: Clipboard };
  return (
    clipboard?.writeText(text).then(
      () => true,
      () => false,
    ) ?? false
  );
}
