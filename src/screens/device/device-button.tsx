import { MonitorSmartphone } from 'lucide-react';
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { Button } from '../../ui/button.tsx';
import { useInstallation, useInstallationState } from './installation-context.ts';
import { InstallSection } from './install-section.tsx';
import { OfflineSection } from './offline-section.tsx';
import { RequestsSection } from './requests-section.tsx';
import { StorageSection } from './storage-section.tsx';
import { UpdateSection } from './update-section.tsx';
import './device.css';

/** Everything about this device, one section each, in the order of the dialog. */
const sections = {
  update: UpdateSection,
  offline: OfflineSection,
  install: InstallSection,
  requests: RequestsSection,
  storage: StorageSection,
};

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
          {Object.entries(sections).map(([subject, Section]) => (
            <Section key={subject} />
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
