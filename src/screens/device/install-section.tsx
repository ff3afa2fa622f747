import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Download, Share, SquarePlus } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { useInstallation, useInstallationState } from './installation-context.ts';
import { Section } from './section.tsx';

/** How to install the page as an app, as far as this browser can. */
export function InstallSection() {
  const installation = useInstallation();
  const { kind } = useInstallationState((state) => state.install);
  return (
    <Section title={t`Install`}>
      {kind === 'installed' && (
        <p>
          <Trans>Installed: the studio runs in a window of its own.</Trans>
        </p>
      )}
      {kind === 'offered' && (
        <>
          <p>
            <Trans>Gives the studio a window and an icon of its own.</Trans>
          </p>
          <Button onPress={() => void installation.install()}>
            <Download aria-hidden="true" /> <Trans>Install the studio</Trans>
          </Button>
        </>
      )}
      {kind === 'share-menu' && <ShareMenuSteps />}
      {kind === 'insecure' && (
        <p>
          <Trans>
            Not from this address: browsers install a page, open the camera and keep a page for use
            without a network only over https.
          </Trans>
        </p>
      )}
      {kind === 'browser-menu' && (
        <p>
          <Trans>
            Look in your browser’s menu for “Install”, “Add to Dock” or “Add to Home Screen”.
          </Trans>
        </p>
      )}
    </Section>
  );
}

/** Safari on phones and tablets has no button for it, and separates the data of an app from that of its tabs. */
function ShareMenuSteps() {
  return (
    <>
      <ol className="device-steps">
        <li>
          <Share aria-hidden="true" /> <Trans>Press “Share” at the edge of the screen.</Trans>
        </li>
        <li>
          <SquarePlus aria-hidden="true" /> <Trans>Choose “Add to Home Screen”.</Trans>
        </li>
      </ol>
      <p>
        <Trans>
          The installed studio keeps its work apart from this tab: save a session as a file to take
          it along.
        </Trans>
      </p>
    </>
  );
}
