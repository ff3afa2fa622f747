import { t } from '@lingui/core/macro';
import { Button } from '../../ui/button.tsx';
import { MeterBar } from '../../ui/meter-bar.tsx';
import { megabytes } from '../../ui/numbers.ts';
import { useInstallation, useInstallationState } from './installation-context.ts';
import { Section } from './section.tsx';

/** A new version, if there is one. It is shown even after the visitor dismissed the notice of it. */
export function UpdateSection() {
  const installation = useInstallation();
  const update = useInstallationState((state) => state.update);
  if (update.kind === 'none') return null;
  if (update.kind === 'fetching') {
    const { loadedBytes, totalBytes } = update;
    const words = t`Fetching the new version: ${{ loaded: megabytes(loadedBytes) }} of ${{ total: megabytes(totalBytes) }} MB`;
    return (
      <Section title={t`New version`}>
        <p>{words}</p>
        <MeterBar
          label={t`Fetching the new version`}
          value={totalBytes > 0 ? loadedBytes / totalBytes : null}
          valueText={words}
        />
      </Section>
    );
  }
  const isElsewhere = update.kind === 'elsewhere';
  return (
    <Section title={t`New version`}>
      <p>
        {isElsewhere
          ? t`It was loaded in another window; this one still works with the old version.`
          : t`It is ready. Nothing changes until you load it, and your work is saved first.`}
      </p>
      {update.kind === 'waiting' && update.failure !== null && (
        <p className="device-problem">
          {update.failure.code === 'not-saved'
            ? t`It could not be loaded: your last change could not be saved, so the old version stays open.`
            : t`It could not be loaded: ${{ failure: update.failure.detail }}`}
        </p>
      )}
      <Button onPress={() => void installation.update()}>
        {isElsewhere ? t`Load again` : t`Update now`}
      </Button>
    </Section>
  );
}
