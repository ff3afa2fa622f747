import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { CircleAlert, CircleCheck, CircleHelp, CircleMinus } from 'lucide-react';
import {
  centroidVerdict,
  checkVerdict,
  type CheckVerdict,
} from '../../../domain/evaluation/checks/check-verdict.ts';
import type { CheckName, CheckRun } from '../../../domain/session/check-run.ts';
import { say } from '../../../languages/say.ts';
import { dateOf } from '../../../languages/words.ts';
import { useStudio } from '../../../session/store/session-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { percent } from '../../../ui/numbers.ts';
import { CheckAnswers } from './check-answers.tsx';
import { centroidWords, checkWords, verdictTitle, verdictWords } from './check-words.ts';

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
  const { title, question, how } = checkWords(check);
  return (
    <li className="check-card">
      <div className="check-head">
        <h3 className="check-title">
          {title}
          <span className="check-question">{question}</span>
        </h3>
        <Button look="quiet" aria-label={t`Run ${title}`} isDisabled={isBusy} onPress={onRun}>
          {run ? t`Run again` : t`Run`}
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
  const { title, advice } = checkWords(run.check);
  const { planned } = run;
  const answered = run.answers.length;
  return (
    <>
      <p className={`check-verdict check-${verdict.kind}`}>
        <VerdictMark verdict={verdict} />
        <span>{verdictWords(run, verdict)}</span>
      </p>
      {answered < planned && (
        <p className="check-how">
          {t`${plural(planned, {
            one: `Stopped after ${answered} of # answer.`,
            other: `Stopped after ${answered} of # answers.`,
          })}`}{' '}
          {!isBusy && (
            <Button look="quiet" aria-label={t`Go on with ${title}`} onPress={onGoOn}>
              <Trans>Go on</Trans>
            </Button>
          )}
        </p>
      )}
      {centroid && <p className="check-how">{centroidWords(run, centroid)}</p>}
      {(verdict.kind === 'failed' || verdict.kind === 'mixed') && (
        <p className="check-advice">
          <Trans>
            <strong>What to do:</strong> {advice}
          </Trans>
        </p>
      )}
      {answered > 0 && (
        <details className="check-behind">
          <summary>
            {t`${plural(answered, {
              one: 'The # answer behind it',
              other: 'The # answers behind it',
            })}`}
          </summary>
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
      {verdictTitle(kind)}
    </strong>
  );
}

function settingsWords({ settings, seed, ranAt }: CheckRun): string {
  const { modelName, device, encoder } = settings;
  const threshold = percent(settings.threshold);
  const date = say(dateOf(ranAt));
  return encoder === null
    ? t`${modelName} on ${device}, threshold ${threshold}, seed ${{ seed: String(seed) }}, ${date}`
    : t`${modelName} on ${device}, ${encoder}, threshold ${threshold}, seed ${{ seed: String(seed) }}, ${date}`;
}
