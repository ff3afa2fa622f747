import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { centroidVerdict, checkVerdict } from '../../domain/evaluation/checks/check-verdict.ts';
import { CHECKS, type CheckRun } from '../../domain/session/check-run.ts';
import { checkWords, verdictTitle, verdictWords } from '../lab/checks/check-words.ts';
import { SettingsOnSheet } from './settings-on-sheet.tsx';

interface Props {
  /** The latest run of each check. */
  runs: readonly CheckRun[];
  threshold: number;
}

/** The trick checks with their verdicts and counts, and nearest centroid beside them. */
export function ChecksOnSheet({ runs, threshold }: Props) {
  const inOrder = CHECKS.flatMap((check) => runs.findLast((run) => run.check === check) ?? []);
  const last = runs.at(-1);
  if (!last) return null;
  return (
    <section>
      <h2>
        <Trans>The trick checks</Trans>
      </h2>
      <table className="sheet-table">
        <caption>
          <Trans>Whether the answers come from the pictures, or from a trick</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Check</Trans>
            </th>
            <th scope="col">
              <Trans>Verdict</Trans>
            </th>
            <th scope="col">
              <Trans>Nearest centroid, for comparison</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {inOrder.map((run) => (
            <CheckOnSheet key={run.check} run={run} threshold={threshold} />
          ))}
        </tbody>
      </table>
      <SettingsOnSheet run={last} threshold={threshold} seed={last.seed} />
    </section>
  );
}

function CheckOnSheet({ run, threshold }: { run: CheckRun; threshold: number }) {
  const { title, question } = checkWords(run.check);
  const verdict = checkVerdict(run, threshold);
  const centroid = centroidVerdict(run);
  const { answers, planned } = run;
  return (
    <tr>
      <th scope="row">
        {title}
        <br />
        <span className="sheet-soft">{question}</span>
      </th>
      <td>
        <b>{verdictTitle(verdict.kind)}</b>
        <br />
        {verdictWords(run, verdict)}
        {answers.length < planned && (
          <>
            <br />
            {t`Only ${{ came: answers.length }} of ${plural(planned, { one: '# answer', other: '# answers' })} came.`}
          </>
        )}
      </td>
      <td>
        {centroid ? (
          <>
            <b>{verdictTitle(centroid.kind)}</b>
            <br />
            {verdictWords(run, centroid)}
          </>
        ) : (
          t`not asked`
        )}
      </td>
    </tr>
  );
}
