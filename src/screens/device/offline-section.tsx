import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
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
    <Section title={t`Offline`}>
      <p role="status" aria-label={t`Offline`}>
        <strong>{line}</strong>
      </p>
      {offline.kind === 'fetching' && (
        <MeterBar
          label={t`Fetching for use without a network`}
          value={offline.totalBytes > 0 ? offline.loadedBytes / offline.totalBytes : null}
          valueText={line}
        />
      )}
      <p>{more}</p>
      {offline.kind === 'refused' && (
        <Button onPress={() => void installation.fill()}>
          <Trans>Fetch it now</Trans>
        </Button>
      )}
      {offline.kind === 'incomplete' && (
        <>
          {offline.failure !== null && (
            <p className="device-problem">
              <Trans>
                Fetching did not help. Is this device connected, and is there room on its disk?
              </Trans>
            </p>
          )}
          <Button onPress={() => void installation.fill()}>
            {offline.lost ? t`Fetch it again` : t`Fetch it now`}
          </Button>
        </>
      )}
    </Section>
  );
}
