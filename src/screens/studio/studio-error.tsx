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
      <h1>Something in the studio broke.</h1>
      <p>
        This is a mistake in the studio and nothing that you did. {safetyWords[saving]} Load the
        page again to go on.
      </p>
      <div className="studio-error-acts">
        <Button look="primary" onPress={() => location.reload()}>
          Load the page again
        </Button>
        <Button onPress={() => void saveSessionFile(tools)}>Save to a file</Button>
      </div>
      <details>
        <summary>Details for whoever helps</summary>
        <CopyButton text={details} />
        <pre tabIndex={0} aria-label="Details" translate="no">
          {details}
        </pre>
      </details>
    </main>
  );
}

/** Whether the work is safe, for each state of saving. */
export const safetyWords = {
  saved: 'Your pictures and names are saved on this device.',
  unsaved: 'Your pictures and names are saved on this device as they were a second ago.',
  unknown: 'What was saved on this device is as it was.',
  failed:
    'Your last changes are not saved, because this browser refused: save them to a file first.',
} as const;

function CopyButton({ text }: { text: string }) {
  const [said, setSaid] = useState('Copy the details');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${text}\n${navigator.userAgent}`);
      setSaid('Copied');
    } catch {
      setSaid('Copying is not allowed here: mark the lines below');
    }
  };
  return <Button onPress={() => void copy()}>{said}</Button>;
}
