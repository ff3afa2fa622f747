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
        “{set.name}”
      </h3>
      <div className="paper-acts">
        <span role="status">
          {records.length === 1 ? '1 question is ready.' : `${records.length} questions are ready.`}
        </span>
        {run.kind === 'running' ? (
          <Button onPress={() => stopPaper(tools)}>Stop</Button>
        ) : (
          <>
            <label className="paper-label">
              Seed of the wrong labels
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
              {run.kind === 'none' ? 'Run the experiment' : 'Run it again'}
            </Button>
          </>
        )}
      </div>
      {leftOut.length > 0 && (
        <details>
          <summary>
            {leftOut.length === 1 ? 'One thing was' : `${leftOut.length} things were`} left out
          </summary>
          <ul>
            {leftOut.slice(0, LINES).map((line) => (
              <li key={line}>{line}</li>
            ))}
            {leftOut.length > LINES && <li>and {leftOut.length - LINES} more</li>}
          </ul>
        </details>
      )}
      {run.kind === 'running' && (
        <MeterBar
          label="Questions answered"
          value={run.run.done / run.run.total}
          valueText={`${run.run.done} of ${run.run.total}`}
        />
      )}
      {run.kind === 'stopped' && (
        <p role="status">
          Stopped after {run.run.done} of {run.run.total} questions. What was counted stays.
        </p>
      )}
      {run.kind === 'failed' && <Failed run={run} />}
    </section>
  );
}

/** What was counted before the engine failed, and what can be done. */
function Failed({ run: { run, failure } }: { run: Extract<PaperRunState, { kind: 'failed' }> }) {
  const tools = useTools();
  return (
    <>
      <p role="status">
        Ended after {run.done} of {run.total} questions. What was counted stays.
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
