import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { say } from '../../../languages/say.ts';
import { dateOf, numberOf } from '../../../languages/words.ts';
import { useState } from 'react';
import { PAPER_CONDITIONS, PAPER_SIZES } from '../../../domain/evaluation/paper-experiment.ts';
import type { PaperRun, PaperSet } from '../../../session/store/lab/paper-state.ts';
import { PaperChart } from './paper-chart.tsx';
import {
  comparisonWords,
  paperConditionWords,
  quotedWords,
  tallyWords,
  type Metric,
} from './paper-words.ts';

/** The devices as the page calls them. */
const devices: Readonly<Partial<Record<string, string>>> = {
  wasm: 'WebAssembly',
  webgpu: 'WebGPU',
};

/** The counts as sentences, as a chart and as a table, with the paper's figures beside them. */
export function PaperResults({ set, run }: { set: PaperSet; run: PaperRun }) {
  const [metric, setMetric] = useState<Metric>('strict');
  return (
    <section aria-labelledby="paper-results-title">
      <h3 id="paper-results-title" className="paper-title">
        <Trans>With and without link context</Trans>
      </h3>
      <label className="paper-label paper-metric">
        <Trans>What counts as right</Trans>
        <select
          className="lab-field"
          value={metric}
          onChange={({ currentTarget: { value } }) =>
            setMetric(value === 'paper' ? 'paper' : 'strict')
          }
        >
          <option value="strict">{t`The right name, letter for letter`}</option>
          <option value="paper">{t`As the paper counts, with its faults`}</option>
        </select>
      </label>
      <ul className="paper-sentences">
        {comparisonWords(run.counts, metric).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <PaperChart counts={run.counts} metric={metric} quoted={set.quoted[0] ?? null} />
      <CountsTable set={set} run={run} metric={metric} />
      <p className="paper-words">
        {set.isPapersOwn
          ? t`The quoted figures are from the paper (arXiv 2308.07891), on the same records. They are of other models, which spell their answers freely. Here the answer is chosen between the two names, which is easier.`
          : t`The quoted figures are from the paper (arXiv 2308.07891). They are of other questions and other models, which spell their answers freely. They show what such a curve looks like, and are no mark to beat.`}
      </p>
      <p className="paper-words">{answeredWords(run)}</p>
    </section>
  );
}

function answeredWords({
  settings: { modelName, device, encoder },
  seed,
  ranAt,
}: PaperRun): string {
  const where = devices[device] ?? device;
  const time = say(dateOf(ranAt));
  return encoder === null
    ? t`Answered by ${modelName} on ${where}; seed of the wrong labels ${seed}; ${time}.`
    : t`Answered by ${modelName} on ${where}, with ${encoder} as its eyes; seed of the wrong labels ${seed}; ${time}.`;
}

interface TableProps {
  set: PaperSet;
  run: PaperRun;
  metric: Metric;
}

function CountsTable({ set, run, metric }: TableProps) {
  return (
    <div className="paper-table" role="region" aria-label={t`Table of the counts`} tabIndex={0}>
      <table>
        <caption>
          <Trans>Right answers by the number of pictures shown in all, half of each concept</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Pictures</Trans>
            </th>
            {[0, ...PAPER_SIZES].map((size) => (
              <th key={size} scope="col">
                {size}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PAPER_CONDITIONS.map((condition) => (
            <tr key={condition}>
              <th scope="row">{paperConditionWords(condition)}</th>
              {[0, ...PAPER_SIZES].map((size) => {
                const tally = run.counts[condition][size];
                return <td key={size}>{tally ? tallyWords(tally, metric) : '–'}</td>;
              })}
            </tr>
          ))}
          {set.quoted.map((quoted) => (
            <tr key={quoted.model} className="paper-quoted">
              <th scope="row">{quotedWords(quoted)}</th>
              {[0, ...PAPER_SIZES].map((size) => {
                const accuracy = quoted.byPictures.get(size);
                return <td key={size}>{accuracy === undefined ? '–' : accuracyWords(accuracy)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function accuracyWords(accuracy: number): string {
  return say(numberOf(accuracy, { minimumFractionDigits: 2, maximumFractionDigits: 2 }));
}
