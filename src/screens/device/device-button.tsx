import { t } from '@lingui/core/macro';
import { MonitorSmartphone } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useInstallation, useInstallationState } from './installation-context.ts';
import { LazyPartView } from '../shared/lazy-part-view.tsx';
import { OverlayButton } from '../shared/overlay-button.tsx';
import { devicePart } from './device-part.ts';
import './device.css';

/** A button in the page's head. It opens the dialog about what the studio keeps on this device. */
export function DeviceButton() {
  const installation = useInstallation();
  const [isOpen, setOpen] = useState(false);
  const isReady = useInstallationState(({ offline }) => offline.kind === 'ready');
  const isOff = useInstallationState(
    ({ offline, update }) =>
      (offline.kind === 'incomplete' && offline.lost) || update.kind === 'waiting',
  );
  return (
    // Kept files may have been deleted since the last check, so they are checked again before the dialog shows them.
    <OverlayButton
      opens="dialog"
      isOpen={isOpen}
      onOpen={() => {
        setOpen(true);
        void installation.check();
      }}
      trigger={
        <Button look="icon" aria-label={isReady ? t`This device: ready offline` : t`This device`}>
          <MonitorSmartphone aria-hidden="true" />
          {isOff && <span className="device-dot" aria-hidden="true" />}
        </Button>
      }
    >
      {({ OpenDialog }, triggerRef) => (
        <OpenDialog
          popoverClass="device-popover"
          dialogClass="device-dialog"
          title={t`This device`}
          titleClass="device-heading"
          triggerRef={triggerRef}
          onClose={() => setOpen(false)}
        >
          <LazyPartView part={devicePart}>{({ Sections }) => <Sections />}</LazyPartView>
        </OpenDialog>
      )}
    </OverlayButton>
  );
}
