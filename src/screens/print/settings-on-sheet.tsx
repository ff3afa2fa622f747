import type { RunRecord } from '../../domain/session/run-record.ts';

interface Props {
  run: Pick<RunRecord, 'settings' | 'concepts' | 'ranAt'>;
  threshold: number;
  /** Where something was drawn at random. */
  seed?: number;
}

/** Which engine answered a run, with what, and when. */
export function SettingsOnSheet({ run, threshold, seed }: Props) {
  const { modelName, device, encoder } = run.settings;
  const shots = run.concepts.map(({ name, shots: count }) => `“${name}” ${count}`).join(', ');
  return (
    <p className="sheet-soft">
      {modelName} on {device}
      {encoder !== null && `, with ${encoder}`}, {new Date(run.ranAt).toISOString().slice(0, 10)}.
      Pictures shown: {shots}. A name is said from {Math.round(threshold * 100)} % on.
      {seed !== undefined && ` The seed is ${seed}.`}
    </p>
  );
}
