import { Download, Share, SquarePlus } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { useInstallation, useInstallationState } from './installation-context.ts';
import { Section } from './section.tsx';

/** How to install the page as an app, as far as this browser can. */
export function InstallSection() {
  const installation = useInstallation();
  const { kind } = useInstallationState((state) => state.install);
  return (
    <Section title="Install">
      {kind === 'installed' && <p>Installed: the studio runs in a window of its own.</p>}
      {kind === 'offered' && (
        <>
          <p>Gives the studio a window and an icon of its own.</p>
          <Button onPress={() => void installation.install()}>
            <Download aria-hidden="true" /> Install the studio
          </Button>
        </>
      )}
      {kind === 'share-menu' && <ShareMenuSteps />}
      {kind === 'insecure' && (
        <p>
          Not from this address: browsers install a page, open the camera and keep a page for use
          without a network only over https.
        </p>
      )}
      {kind === 'browser-menu' && (
        <p>Look in your browser’s menu for “Install”, “Add to Dock” or “Add to Home Screen”.</p>
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
          <Share aria-hidden="true" /> Press “Share” at the edge of the screen.
        </li>
        <li>
          <SquarePlus aria-hidden="true" /> Choose “Add to Home Screen”.
        </li>
      </ol>
      <p>
        The installed studio keeps its work apart from this tab: save a session as a file to take it
        along.
      </p>
    </>
  );
}
