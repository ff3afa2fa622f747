import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import './edited-elsewhere.css';

/** Says that another tab is the one that edits, and takes over from it. */
export function EditedElsewhere() {
  const { editHere } = useTools();
  const kind = useStudio((state) => state.editing.kind);
  const isComing = kind === 'coming';
  return (
    <div role="status" aria-label={t`Where you edit`}>
      {(kind === 'elsewhere' || isComing) && (
        <div className="edited-elsewhere">
          <p>
            <Trans>
              <strong>This session is being edited in another tab.</strong> Here you see what is
              saved there; nothing can be changed here.
            </Trans>
          </p>
          <Button isDisabled={isComing} onPress={editHere}>
            {isComing ? t`The other tab is saving…` : t`Edit here`}
          </Button>
        </div>
      )}
    </div>
  );
}
