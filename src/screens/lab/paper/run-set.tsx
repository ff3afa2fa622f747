import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { say } from '../../../languages/say.ts';
import { useState } from 'react';
import { runPaper, stopPaper } from '../../../session/lab/run-paper.ts';
import type { PaperRunState, PaperSet } from '../../../session/store/lab/paper-state.ts';
import { useTools } from '../../../session/store/session-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { MeterBar } from '../../../ui/meter-bar.tsx';
import { EngineTrouble } from '../../engine-panel/engine-trouble.tsx';

/** More lines than this would hide the results. */
const LINES = 20;

/** What the set has, and the buttons that ask it. */
export function RunSet({ set, run }: { set: PaperSet; run: PaperRunState }) {
  const tools = useTools();
  const { records, leftOut } = set;
  const [seed, setSeed] = useState('1');
  const isSeed = /^\d{1,9}$/.test(seed.trim());
  return (
    <section aria-labelledby="paper-run-title">
      <h3 id="paper-run-title" className="paper-title">
        {t`“${{ name: say(set.name) }}”`}
      </h3>
      <div className="paper-acts">
        <span role="status">
          {t`${plural(records.length, { one: '# question is ready.', other: '# questions are ready.' })}`}
        </span>
        {run.kind === 'running' ? (
          <Button onPress={() => stopPaper(tools)}>
            <Trans>Stop</Trans>
          </Button>
        ) : (
          <>
            <label className="paper-label">
              <Trans>Seed of the wrong labels</Trans>
              <input
                className="lab-field paper-seed"
                type="number"
                inputMode="numeric"
                min={0}
                max={999_999_999}
                value={seed}
                aria-invalid={!isSeed}
                onChange={(event) => setSeed(event.currentTarget.value)}
              />
            </label>
            <Button
              look="primary"
              isDisabled={!isSeed}
              onPress={() => void runPaper(tools, Number(seed))}
            >
              {run.kind === 'none' ? t`Run the experiment` : t`Run it again`}
            </Button>
          </>
        )}
      </div>
      {leftOut.length > 0 && <LeftOut lines={leftOut.map(say)} />}
      {run.kind === 'running' && (
        <MeterBar
          label={t`Questions answered`}
          value={run.run.done / run.run.total}
          valueText={t`${{ done: run.run.done }} of ${{ total: run.run.total }}`}
        />
      )}
      {run.kind === 'stopped' && (
        <p role="status">
          {t`Stopped after ${{ done: run.run.done }} of ${plural(run.run.total, { one: '# question', other: '# questions' })}. What was counted stays.`}
        </p>
      )}
      {run.kind === 'failed' && <Failed run={run} />}
    </section>
  );
}

/** What cannot be asked, a line for each reason. */
function LeftOut({ lines }: { lines: readonly string[] }) {
  const more = lines.length - LINES;
  return (
    <details>
      <summary>
        {t`${plural(lines.length, { one: 'One thing was left out', other: '# things were left out' })}`}
      </summary>
      <ul>
        {lines.slice(0, LINES).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {more > 0 && <li>{t`and ${more} more`}</li>}
      </ul>
    </details>
  );
}

/** What was counted before the engine failed, and what can be done. */
function Failed({ run: { run, failure } }: { run: Extract<PaperRunState, { kind: 'failed' }> }) {
  const tools = useTools();
  return (
    <>
      <p role="status">
        {t`Ended after ${{ done: run.done }} of ${plural(run.total, { one: '# question', other: '# questions' })}. What was counted stays.`}
      </p>
      <EngineTrouble
        failure={failure}
        onAgain={() => {
          tools.engine.retry();
          void runPaper(tools, run.seed);
        }}
      />
    </>
  );
}
