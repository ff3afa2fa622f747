import { CircleAlert, CircleCheck, CircleHelp, CircleMinus } from 'lucide-react';
import {
  centroidVerdict,
  checkVerdict,
  type CheckVerdict,
} from '../../../domain/evaluation/checks/check-verdict.ts';
import type { CheckName, CheckRun } from '../../../domain/session/check-run.ts';
import { useStudio } from '../../../session/store/session-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { CheckAnswers } from './check-answers.tsx';
import { checkWords, verdictTitles, verdictWords } from './check-words.ts';

const icons = {
  passed: CircleCheck,
  mixed: CircleMinus,
  failed: CircleAlert,
  'too-few': CircleHelp,
};

interface Props {
  check: CheckName;
  /** The latest run of this check. */
  run: CheckRun | undefined;
  isBusy: boolean;
  onRun: () => void;
  /** Asks for the answers that are missing. */
  onGoOn: (run: CheckRun) => void;
}

/** One check: its question, its verdict with the counts, what to do, and the answers behind it. */
export function CheckCard({ check, run, isBusy, onRun, onGoOn }: Props) {
  const { title, question, how } = checkWords[check];
  return (
    <li className="check-card">
      <div className="check-head">
        <h3 className="check-title">
          {title}
          <span className="check-question">{question}</span>
        </h3>
        <Button look="quiet" aria-label={`Run ${title}`} isDisabled={isBusy} onPress={onRun}>
          {run ? 'Run again' : 'Run'}
        </Button>
      </div>
      <p className="check-how">{how}</p>
      {run && <Finding run={run} isBusy={isBusy} onGoOn={() => onGoOn(run)} />}
    </li>
  );
}

interface FindingProps {
  run: CheckRun;
  isBusy: boolean;
  onGoOn: () => void;
}

function Finding({ run, isBusy, onGoOn }: FindingProps) {
  const threshold = useStudio(({ session }) => session.threshold);
  const verdict = checkVerdict(run, threshold);
  const centroid = centroidVerdict(run);
  const { answers, planned } = run;
  return (
    <>
      <p className={`check-verdict check-${verdict.kind}`}>
        <VerdictMark verdict={verdict} />
        <span>{verdictWords(run, verdict)}</span>
      </p>
      {answers.length < planned && (
        <p className="check-how">
          Stopped after {answers.length} of {planned} answers.{' '}
          {!isBusy && (
            <Button
              look="quiet"
              aria-label={`Go on with ${checkWords[run.check].title}`}
              onPress={onGoOn}
            >
              Go on
            </Button>
          )}
        </p>
      )}
      {centroid && (
        <p className="check-how">
          Nearest centroid beside it: {verdictTitles[centroid.kind].toLowerCase()}.{' '}
          {verdictWords(run, centroid)}
        </p>
      )}
      {(verdict.kind === 'failed' || verdict.kind === 'mixed') && (
        <p className="check-advice">
          <strong>What to do:</strong> {checkWords[run.check].advice}
        </p>
      )}
      {answers.length > 0 && (
        <details className="check-behind">
          <summary>The {answers.length} answers behind it</summary>
          <p className="check-how">{settingsWords(run)}</p>
          <CheckAnswers run={run} threshold={threshold} />
        </details>
      )}
    </>
  );
}

function VerdictMark({ verdict: { kind } }: { verdict: CheckVerdict }) {
  const Icon = icons[kind];
  return (
    <strong className="check-mark">
      <Icon aria-hidden="true" />
      {verdictTitles[kind]}
    </strong>
  );
}

function settingsWords({ settings, seed, ranAt }: CheckRun): string {
  const { modelName, device, encoder, threshold } = settings;
  const eyes = encoder === null ? '' : `, ${encoder}`;
  return `${modelName} on ${device}${eyes}, threshold ${Math.round(100 * threshold)} %, seed ${seed}, ${new Date(ranAt).toLocaleString()}`;
}
