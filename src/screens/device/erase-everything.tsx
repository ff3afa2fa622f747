import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { StorageFailure } from '../../kernel/storage-failure.ts';
import { eraseEverything } from '../../session/table/erase-everything.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';

type Stage =
  | { readonly kind: 'offered' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'erasing' }
  | { readonly kind: 'erased' }
  | { readonly kind: 'failed'; readonly failure: StorageFailure };

/** Deletes everything on this device, in two steps. */
export function EraseEverything({ onErased }: { onErased: () => void }) {
  const tools = useTools();
  const [stage, setStage] = useState<Stage>({ kind: 'offered' });
  const erase = async () => {
    setStage({ kind: 'erasing' });
    const erased = await eraseEverything(tools);
    setStage(erased.ok ? { kind: 'erased' } : { kind: 'failed', failure: erased.failure });
    onErased();
  };
  // The button appears again after the question, and takes the focus, because the focused element is gone.
  const [wasAsked, setWasAsked] = useState(false);
  const askFirst = () => {
    setWasAsked(true);
    setStage({ kind: 'asking' });
  };
  const isSure = stage.kind === 'asking' || stage.kind === 'erasing';
  return (
    <div className="storage-erase">
      {!isSure && (
        <Button autoFocus={wasAsked} onPress={askFirst}>
          <Trans>Delete everything…</Trans>
        </Button>
      )}
      {isSure && (
        <div role="group" aria-label={t`Delete everything?`}>
          <p>
            <Trans>
              All sessions, all pictures and the stored model are deleted from this browser, in
              every tab. This cannot be undone. Save what you want to keep to a file first.
            </Trans>
          </p>
          <div className="dialog-acts">
            <Button
              autoFocus
              isDisabled={stage.kind === 'erasing'}
              onPress={() => setStage({ kind: 'offered' })}
            >
              <Trans>Keep everything</Trans>
            </Button>
            <Button
              look="primary"
              isDisabled={stage.kind === 'erasing'}
              onPress={() => void erase()}
            >
              <Trans>Delete everything</Trans>
            </Button>
          </div>
        </div>
      )}
      <p role="status">
        {stage.kind === 'erased' && t`Everything is deleted.`}
        {stage.kind === 'failed' && (
          <>
            {stage.failure.code === 'storage-blocked'
              ? t`Nothing could be deleted, because this browser is set to block site data here. Nothing of this visit is kept.`
              : t`Not everything could be deleted. Close the other tabs of the studio and try again.`}
            <br />
            <code>{stage.failure.detail}</code>
          </>
        )}
      </p>
    </div>
  );
}
