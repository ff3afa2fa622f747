import { MonitorSmartphone } from 'lucide-react';
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { Button } from '../../ui/button.tsx';
import { useInstallation, useInstallationState } from './installation-context.ts';
import { Late } from '../shared/late.tsx';
import { devicePart } from './device-part.ts';
import './device.css';

/** What this device keeps of the studio: a button in the page's head, and what it opens. */
export function DeviceButton() {
  const installation = useInstallation();
  const isReady = useInstallationState(({ offline }) => offline.kind === 'ready');
  const isOff = useInstallationState(
    ({ offline, update }) =>
      (offline.kind === 'incomplete' && offline.lost) || update.kind === 'waiting',
  );
  return (
    // What was kept a while ago may be gone: it is looked up again before it is said.
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
          <Late part={devicePart}>{({ Sections }) => <Sections />}</Late>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
