import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';

/** Hundreds of megabytes take long to download and are removed at once, so the visitor is asked twice. */
export function RemoveButton({ size, onRemove }: { size: string; onRemove: () => void }) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) return <Button onPress={() => setAsked(true)}>{t`Remove (${size})`}</Button>;
  return (
    <>
      <Button autoFocus onPress={() => setAsked(false)}>
        <Trans>Keep it</Trans>
      </Button>
      <Button onPress={onRemove}>{t`Remove ${size} from this device`}</Button>
    </>
  );
}
