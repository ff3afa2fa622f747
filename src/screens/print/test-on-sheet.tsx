import { confusionTable, gradeCounts } from '../../domain/evaluation/grade-counts.ts';
import { namesIn, type TestRun } from '../../domain/session/run.ts';
import { SettingsOnSheet } from './settings-on-sheet.tsx';

interface Props {
  run: TestRun;
  threshold: number;
}

/** The last test in counts, and which concepts were taken for which. */
export function TestOnSheet({ run, threshold }: Props) {
  const names = namesIn(run);
  const { right, wrong, quiet, all } = gradeCounts(names, run.answers, threshold);
  return (
    <section>
      <h2>The last test</h2>
      <p>
        {right} of {all} right, {wrong} wrong, {quiet} not sure.
      </p>
      <table className="sheet-table">
        <caption>What was said about the pictures of each concept</caption>
        <thead>
          <tr>
            <th scope="col">In truth</th>
            {names.map((name) => (
              <th key={name} scope="col" translate="no">
                {name}
              </th>
            ))}
            <th scope="col">not sure</th>
          </tr>
        </thead>
        <tbody>
          {confusionTable(names, run.answers, threshold).map((row) => (
            <tr key={row[0]?.truth ?? ''}>
              <th scope="row" translate="no">
                {row[0]?.truth ?? 'none of these'}
              </th>
              {row.map(({ said, answers }) => (
                <td key={said ?? ''}>{answers.length}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <SettingsOnSheet run={run} threshold={threshold} />
    </section>
  );
}
