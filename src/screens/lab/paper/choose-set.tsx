import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { say } from '../../../languages/say.ts';
import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { RANGES } from '../../../domain/experiments/experiment-request.ts';
import {
  drawPaperSet,
  PAIR_QUESTIONS,
  stopPreparing,
  takePaperFiles,
} from '../../../session/lab/prepare-paper-set.ts';
import type { PaperSetState } from '../../../session/store/lab/paper-state.ts';
import { useTools } from '../../../session/store/session-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { FileButton } from '../../../ui/file-button.tsx';
import { MeterBar } from '../../../ui/meter-bar.tsx';

/** The numbers of pairs that are offered. */
const PAIRS = [1, 2, 5, 12];

const pairsFile = 'test100_pairs.jsonl';

/** Where the questions come from: drawn here, or a list of the paper with its pictures. */
export function ChooseSet({ state }: { state: PaperSetState }) {
  const tools = useTools();
  const [pairs, setPairs] = useState('2');
  const [seed, setSeed] = useState('1');
  const number = /^\d{1,10}$/.test(seed.trim()) ? Number(seed) : NaN;
  const isSeed = number >= RANGES.seed.least && number <= RANGES.seed.most;
  const isBusy = state.kind === 'preparing';
  return (
    <section aria-labelledby="paper-set-title">
      <h3 id="paper-set-title" className="paper-title">
        <Trans>Questions</Trans>
      </h3>
      <form
        className="paper-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isSeed) void drawPaperSet(tools, Number(pairs), number);
        }}
      >
        <label className="paper-label">
          <Trans>New creatures</Trans>
          <select
            className="lab-field"
            value={pairs}
            onChange={(event) => setPairs(event.currentTarget.value)}
          >
            {PAIRS.map((count) => (
              <option key={count} value={count}>
                {pairsWords(count)}
              </option>
            ))}
          </select>
        </label>
        <label className="paper-label">
          <Trans>Seed</Trans>
          <input
            className="lab-field paper-seed"
            type="number"
            inputMode="numeric"
            min={RANGES.seed.least}
            max={RANGES.seed.most}
            value={seed}
            aria-invalid={!isSeed}
            onChange={(event) => setSeed(event.currentTarget.value)}
          />
        </label>
        <Button type="submit" isDisabled={isBusy || !isSeed}>
          <Trans>Draw questions</Trans>
        </Button>
        <FileButton folder onFiles={(files) => void takePaperFiles(tools, files)}>
          <FolderOpen aria-hidden="true" /> <Trans>Or a folder with a list of the paper…</Trans>
        </FileButton>
      </form>
      <p className="paper-words">
        <Trans>
          The lists are ISEKAI-10, ISEKAI-pair and <span translate="no">{pairsFile}</span>. Put one
          into the folder of its pictures. Nothing leaves this device.
        </Trans>
      </p>
      {isBusy && <Preparing done={state.done} total={state.total} />}
      {state.kind === 'refused' && <p role="alert">{say(state.reason)}</p>}
    </section>
  );
}

/** How many pictures are prepared, and the button that gives it up. */
function Preparing({ done, total }: { done: number; total: number }) {
  const tools = useTools();
  return (
    <>
      <MeterBar
        label={t`Pictures prepared`}
        value={done / total}
        valueText={t`${done} of ${total}`}
      />
      <p className="paper-acts">
        <span>
          {t`${done} of ${plural(total, { one: '# picture is prepared.', other: '# pictures are prepared.' })}`}
        </span>
        <Button onPress={() => stopPreparing(tools)}>
          <Trans>Stop</Trans>
        </Button>
      </p>
    </>
  );
}

function pairsWords(pairs: number): string {
  const questions = pairs * PAIR_QUESTIONS;
  return t`${plural(pairs, { one: '# pair', other: '# pairs' })}, ${plural(questions, { one: '# question', other: '# questions' })}`;
}
