import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Pause, Play, Square } from 'lucide-react';
import { useState } from 'react';
import { MOST_CHECKED } from '../../../domain/evaluation/checks/checked-pictures.ts';
import { CHECKS, type CheckName, type CheckRun } from '../../../domain/session/check-run.ts';
import {
  pauseChecks,
  resumeCheck,
  resumeChecks,
  runChecks,
  stopChecks,
} from '../../../session/lab/run-checks.ts';
import { isOtherEngine } from '../../../session/lab/table-mark.ts';
import { useStudio, useTools } from '../../../session/store/session-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { MeterBar } from '../../../ui/meter-bar.tsx';
import { EngineTrouble } from '../../engine-panel/engine-trouble.tsx';
import { drawnPictures } from './changed-pictures.ts';
import { Explain } from '../../shared/explain.tsx';
import { CheckCard } from './check-card.tsx';
import { checkWords, checkRefusalWords } from './check-words.ts';
import './checks.css';

/** The trick checks: whether an answer comes from the pictures that were shown, or from something else. */
export function ChecksPage() {
  const tools = useTools();
  const state = useStudio(({ lab }) => lab.checks);
  const runs = useStudio(({ session }) => session.runs);
  const [seed, setSeed] = useState(1);
  const isRunning = state.kind === 'running';
  const isPaused = state.kind === 'paused';
  const goOn = () => void resumeChecks(tools, drawnPictures(tools.images));
  const run = (checks: readonly CheckName[]) =>
    void runChecks(tools, drawnPictures(tools.images), checks, seed);
  // The check that is asked now has no verdict yet, even if a part of it is kept already.
  const latest = (check: CheckName) =>
    isRunning && state.run.check === check
      ? undefined
      : runs.findLast((one): one is CheckRun => one.kind === 'check' && one.check === check);

  return (
    <div className="checks">
      <p className="checks-what">
        {t`Does the answer come from your pictures, or from a trick? Each check changes one thing and asks about the pictures of the test tray again, at most ${{ most: MOST_CHECKED }} of them.`}
      </p>
      <Explain term="counterfactual">{t`Why change one thing?`}</Explain>
      <div className="checks-acts">
        {/* One button for all, so that the focus stays where it is. */}
        <Button
          look={isRunning ? 'plain' : 'primary'}
          onPress={() => (isRunning ? pauseChecks(tools) : isPaused ? goOn() : run(CHECKS))}
        >
          {isRunning ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
          <span>{isRunning ? t`Pause` : isPaused ? t`Go on` : t`Run all checks`}</span>
        </Button>
        {(isRunning || isPaused) && (
          <Button onPress={() => stopChecks(tools)}>
            <Square aria-hidden="true" />
            <span>{t`Stop`}</span>
          </Button>
        )}
        <label className="checks-seed">
          <Trans>Seed</Trans>
          <input
            className="lab-field"
            type="number"
            min={0}
            max={9999}
            step={1}
            value={seed}
            disabled={isRunning || isPaused}
            onChange={({ target }) => setSeed(Math.max(0, Math.trunc(target.valueAsNumber) || 0))}
          />
        </label>
      </div>
      {state.kind === 'refused' && <p role="alert">{checkRefusalWords(state.refusal)}</p>}
      {state.kind === 'failed' && (
        <EngineTrouble
          failure={state.failure}
          onAgain={() => {
            tools.engine.retry();
            goOn();
          }}
        />
      )}
      {(isRunning || isPaused) && <Progress run={state.run} waiting={state.waiting.length} />}
      <ul className="checks-list">
        {CHECKS.map((check) => (
          <CheckCard
            key={check}
            check={check}
            run={latest(check)}
            isBusy={isRunning || isPaused}
            onRun={() => run([check])}
            onGoOn={(open) => void resumeCheck(tools, drawnPictures(tools.images), open)}
          />
        ))}
      </ul>
    </div>
  );
}

function Progress({ run, waiting }: { run: CheckRun; waiting: number }) {
  const { title } = checkWords(run.check);
  const { planned } = run;
  const answered = run.answers.length;
  // Such a check is paused. While it runs, one engine answers.
  const isByOther = useStudio((studio) => isOtherEngine(run.settings, studio));
  return (
    <div className="checks-progress">
      <p role="status">
        {waiting === 0
          ? title
          : t`${plural(waiting, {
              one: `${title}, # more after it`,
              other: `${title}, # more after it`,
            })}`}
      </p>
      {isByOther && (
        <p role="status">
          <Trans>
            Another model or encoder answers now, so “Go on” asks this check from its beginning.
          </Trans>
        </p>
      )}
      <MeterBar
        label={t`Answers of ${title}`}
        value={planned === 0 ? 0 : answered / planned}
        valueText={t`${answered} of ${planned}`}
      />
    </div>
  );
}
