import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
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
      <h2>
        <Trans>The last test</Trans>
      </h2>
      <p>{t`${right} of ${all} right, ${wrong} wrong, ${quiet} not sure.`}</p>
      <table className="sheet-table">
        <caption>
          <Trans>What was said about the pictures of each concept</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>In truth</Trans>
            </th>
            {names.map((name) => (
              <th key={name} scope="col" translate="no">
                {name}
              </th>
            ))}
            <th scope="col">
              <Trans>not sure</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {confusionTable(names, run.answers, threshold).map((row) => (
            <tr key={row[0]?.truth ?? ''}>
              <th scope="row" translate={row[0]?.truth ? 'no' : 'yes'}>
                {row[0]?.truth ?? t`none of these`}
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
