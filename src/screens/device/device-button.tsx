import { MonitorSmartphone } from 'lucide-react';
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { Button } from '../../ui/button.tsx';
import { useInstallation, useInstallationState } from './installation-context.ts';
import { LazyPartView } from '../shared/lazy-part-view.tsx';
import { devicePart } from './device-part.ts';
import './device.css';

/** A button in the page's head. It opens the dialog about what the studio keeps on this device. */
export function DeviceButton() {
  const installation = useInstallation();
  const isReady = useInstallationState(({ offline }) => offline.kind === 'ready');
  const isOff = useInstallationState(
    ({ offline, update }) =>
      (offline.kind === 'incomplete' && offline.lost) || update.kind === 'waiting',
  );
  return (
    // Kept files may have been deleted since the last check, so they are checked again before the dialog shows them.
    <DialogTrigger onOpenChange={(isOpen) => isOpen && void installation.check()}>
      <Button look="icon" aria-label={isReady ? 'This device: ready offline' : 'This device'}>
        <MonitorSmartphone aria-hidden="true" />
        {isOff && <span className="device-dot" aria-hidden="true" />}
      </Button>
      <Popover className="device-popover" placement="bottom end">
        <Dialog className="device-dialog">
          <Heading slot="title" level={2} className="device-heading">
            This device
          </Heading>
          <LazyPartView part={devicePart}>{({ Sections }) => <Sections />}</LazyPartView>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
