import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { memo, useState } from 'react';
import { isTestRun, type TestRun } from '../../../domain/session/run.ts';
import { useFormatTag } from '../../../languages/use-language.ts';
import { useStudio } from '../../../session/store/session-context.tsx';
import { percent } from '../../../ui/numbers.ts';
import { earlierRun, type Behind, type Counted } from './behind.ts';
import { Confusion } from './confusion.tsx';
import { CountsByConcept, Headline } from './counts.tsx';
import { PicturesBehind } from './pictures-behind.tsx';
import { Reliability } from './reliability.tsx';
import { settingLines } from './run-words.ts';
import { SinceLastRun } from './since-last-run.tsx';

/**
 * Everything that one run says, counted with the threshold of the table. It is drawn anew only for another run, so that
 * the page above can let it wait.
 */
export const RunResults = memo(function RunResults({ run }: { run: TestRun }) {
  // Its words are drawn again when the language changes.
  useFormatTag();
  const threshold = useStudio(({ session }) => session.threshold);
  const runs = useStudio(({ session }) => session.runs);
  const [open, setOpen] = useState<Behind | null>(null);
  const counted: Counted = { run, earlier: earlierRun(runs.filter(isTestRun), run), threshold };
  const behind = open && (
    <PicturesBehind
      key={JSON.stringify(open)}
      behind={open}
      counted={counted}
      onClose={() => setOpen(null)}
    />
  );
  return (
    <div className="lab-results">
      <div className="lab-results-main">
        <Headline run={run} threshold={threshold} />
        {threshold !== run.settings.threshold && (
          <p className="lab-note">
            {t`Counted with the bar at ${{ now: percent(threshold) }}. At the run it stood at ${{ then: percent(run.settings.threshold) }}.`}
          </p>
        )}
        <CountsByConcept run={run} threshold={threshold} />
        <Confusion run={run} threshold={threshold} open={open} onOpen={setOpen} />
        <SinceLastRun counted={counted} open={open} onOpen={setOpen} />
      </div>
      <div className="lab-results-side">
        {behind}
        <Reliability counted={counted} open={open} onOpen={setOpen} />
        <RunSettingsList run={run} />
      </div>
    </div>
  );
});

function RunSettingsList({ run }: { run: TestRun }) {
  return (
    <section aria-labelledby="settings-title">
      <h3 id="settings-title" className="lab-heading">
        <Trans>How this was found</Trans>
      </h3>
      <dl className="lab-settings">
        {settingLines(run).map(([word, value]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
