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
    const words = `Fetching the new version: ${megabytes(loadedBytes)} of ${megabytes(totalBytes)} MB`;
    return (
      <Section title="New version">
        <p>{words}</p>
        <MeterBar
          label="Fetching the new version"
          value={totalBytes > 0 ? loadedBytes / totalBytes : null}
          valueText={words}
        />
      </Section>
    );
  }
  const isElsewhere = update.kind === 'elsewhere';
  return (
    <Section title="New version">
      <p>
        {isElsewhere
          ? 'It was loaded in another window; this one still works with the old version.'
          : 'It is ready. Nothing changes until you load it, and your work is saved first.'}
      </p>
      {update.kind === 'waiting' && update.failure !== null && (
        <p className="device-problem">It could not be loaded: {update.failure}</p>
      )}
      <Button onPress={() => void installation.update()}>
        {isElsewhere ? 'Load again' : 'Update now'}
      </Button>
    </Section>
  );
}
