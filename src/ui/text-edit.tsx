import { useId, useState } from 'react';
import './text-edit.css';

interface Props {
  label: string;
  value: string;
  /** Takes the text, or returns a sentence that says why not. */
  onCommit: (text: string) => string | null;
  className?: string;
}

/** A name that can be edited in its place. Enter or leaving the field keeps it, and Escape restores the old one. */
export function TextEdit({ label, value, onCommit, className }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const refusalId = useId();

  const commit = () => {
    if (draft === null) return;
    const reason = onCommit(draft);
    setRefusal(reason);
    if (reason === null) setDraft(null);
  };
  const giveUp = () => {
    setDraft(null);
    setRefusal(null);
  };

  return (
    <div className={`text-edit ${className ?? ''}`}>
      <input
        className="text-edit-input"
        aria-label={label}
        aria-invalid={refusal !== null}
        aria-describedby={refusal === null ? undefined : refusalId}
        value={draft ?? value}
        // Undo belongs to the text from the first letter on, and to the page before.
        data-draft={draft !== null}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="none"
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          // The browser's own undo reaches back to texts that have been kept, and even into fields that nobody is in.
          // Without a draft, React puts the value back.
          if (draft === null && isHistory(event.nativeEvent)) return;
          setDraft(event.currentTarget.value);
          setRefusal(null);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') giveUp();
        }}
      />
      {refusal !== null && (
        <p className="text-edit-refusal" id={refusalId} role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}

function isHistory(event: Event): boolean {
  return event instanceof InputEvent && event.inputType.startsWith('history');
}
