import { Trans } from '@lingui/react/macro';
import { Switch } from 'react-aria-components';
import { shareDevice } from '../../session/classroom/share-device.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';

/** The setting for a device that several people use. */
export function SharedDevice() {
  const tools = useTools();
  const isShared = useStudio(({ classroom }) => classroom.isShared);
  return (
    <div className="shared-device">
      <Switch
        className="switch"
        isSelected={isShared}
        onChange={(shared) => shareDevice(tools, shared)}
      >
        <span className="switch-track" aria-hidden="true" />
        <Trans>This device is shared</Trans>
      </Switch>
      <p className="class-note">
        <Trans>
          After the last window of the studio is closed, all sessions and pictures are deleted here
          at the next start, before anything is shown. A reload keeps them.
        </Trans>
      </p>
    </div>
  );
}
