import { msg, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { say } from '../../languages/say.ts';
import type { Words } from '../../languages/words.ts';
import { useState } from 'react';
import { saveSessionFile } from '../../session/files/file-acts.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import './studio-error.css';

/** What stands in the place of the page after an error of its own: whether the work is safe, and what to do. */
export function StudioError({ details }: { details: string }) {
  const tools = useTools();
  const saving = useStudio((state) => state.saving.kind);
  return (
    <main className="studio-error" role="alert">
      <h1>
        <Trans>Something in the studio broke.</Trans>
      </h1>
      <p>
        <Trans>
          This is a mistake in the studio and nothing that you did. {say(safetyWords[saving])} Load
          the page again to go on.
        </Trans>
      </p>
      <div className="studio-error-acts">
        <Button look="primary" onPress={() => location.reload()}>
          <Trans>Load the page again</Trans>
        </Button>
        <Button onPress={() => void saveSessionFile(tools)}>
          <Trans>Save to a file</Trans>
        </Button>
      </div>
      <details>
        <summary>
          <Trans>Details for whoever helps</Trans>
        </summary>
        <CopyButton text={details} />
        <pre tabIndex={0} aria-label={t`Details`} translate="no">
          {details}
        </pre>
      </details>
    </main>
  );
}

/** Whether the work is safe, for each state of saving. */
export const safetyWords = {
  saved: msg`Your pictures and names are saved on this device.`,
  unsaved: msg`Your pictures and names are saved on this device as they were a second ago.`,
  unknown: msg`What was saved on this device is as it was.`,
  failed: msg`Your last changes are not saved, because this browser refused: save them to a file first.`,
} as const;

function CopyButton({ text }: { text: string }) {
  const [said, setSaid] = useState<Words>(msg`Copy the details`);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${text}\n${navigator.userAgent}`);
      setSaid(msg`Copied`);
    } catch {
      setSaid(msg`Copying is not allowed here: mark the lines below`);
    }
  };
  return <Button onPress={() => void copy()}>{say(said)}</Button>;
}
