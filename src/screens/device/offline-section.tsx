import { Button } from '../../ui/button.tsx';
import { MeterBar } from '../../ui/meter-bar.tsx';
import { useInstallation, useInstallationState } from './installation-context.ts';
import { offlineWords } from './offline-words.ts';
import { Section } from './section.tsx';

/** Whether the studio works without a network, and what is missing. */
export function OfflineSection() {
  const installation = useInstallation();
  const offline = useInstallationState((state) => state.offline);
  const { line, more } = offlineWords(offline);
  return (
    <Section title="Offline">
      <p role="status" aria-label="Offline">
        <strong>{line}</strong>
      </p>
      {offline.kind === 'fetching' && (
        <MeterBar
          label="Fetching for use without a network"
          value={offline.totalBytes > 0 ? offline.loadedBytes / offline.totalBytes : null}
          valueText={line}
        />
      )}
      <p>{more}</p>
      {offline.kind === 'refused' && (
        <Button onPress={() => void installation.fill()}>Fetch it now</Button>
      )}
      {offline.kind === 'incomplete' && (
        <>
          {offline.failure !== null && (
            <p className="device-problem">
              Fetching did not help. Is this device connected, and is there room on its disk?
            </p>
          )}
          <Button onPress={() => void installation.fill()}>
            {offline.lost ? 'Fetch it again' : 'Fetch it now'}
          </Button>
        </>
      )}
    </Section>
  );
}
