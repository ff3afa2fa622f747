import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { RANGES } from '../../../domain/experiments/experiment-request.ts';
import {
  drawPaperSet,
  stopPreparing,
  takePaperFiles,
} from '../../../session/lab/prepare-paper-set.ts';
import type { PaperSetState } from '../../../session/store/lab/paper-state.ts';
import { useTools } from '../../../session/store/session-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { FileButton } from '../../../ui/file-button.tsx';
import { MeterBar } from '../../../ui/meter-bar.tsx';

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
        Questions
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
          New creatures
          <select
            className="lab-field"
            value={pairs}
            onChange={(event) => setPairs(event.currentTarget.value)}
          >
            <option value="1">1 pair, 8 questions</option>
            <option value="2">2 pairs, 16 questions</option>
            <option value="5">5 pairs, 40 questions</option>
            <option value="12">12 pairs, 96 questions</option>
          </select>
        </label>
        <label className="paper-label">
          Seed
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
          Draw questions
        </Button>
        <FileButton folder onFiles={(files) => void takePaperFiles(tools, files)}>
          <FolderOpen aria-hidden="true" /> Or a folder with a list of the paper…
        </FileButton>
      </form>
      <p className="paper-words">
        The lists are ISEKAI-10, ISEKAI-pair and <span translate="no">test100_pairs.jsonl</span>.
        Put one into the folder of its pictures. Nothing leaves this device.
      </p>
      {isBusy && (
        <>
          <MeterBar
            label="Pictures prepared"
            value={state.done / state.total}
            valueText={`${state.done} of ${state.total}`}
          />
          <p className="paper-acts">
            <span>
              {state.done} of {state.total} pictures are prepared.
            </span>
            <Button onPress={() => stopPreparing(tools)}>Stop</Button>
          </p>
        </>
      )}
      {state.kind === 'refused' && <p role="alert">{state.reason}</p>}
    </section>
  );
}
