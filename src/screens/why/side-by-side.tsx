import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { answerFrom } from '../../domain/lcl/answer.ts';
import type { Episode } from '../../domain/session/episode.ts';
import { useStudio } from '../../session/store/session-context.tsx';
import { AnswerSentence } from '../shared/answer-sentence.tsx';
import { CandidateBars } from '../shared/candidate-bars.tsx';

interface Props {
  base: Episode;
  changed: Episode;
}

/** Both answers beside each other. */
export function SideBySide({ base, changed }: Props) {
  const threshold = useStudio((state) => state.session.threshold);
  const before = answerFrom(base.linkContext.labels, base.scores.full, threshold);
  const after = answerFrom(changed.linkContext.labels, changed.scores.full, threshold);
  return (
    <div className="side-by-side">
      <section aria-label={t`As taught`}>
        <p className="why-note">
          <Trans>As taught</Trans>
        </p>
        <AnswerSentence answer={before} episode={base} />
        <CandidateBars answer={before} episode={base} />
      </section>
      <section aria-label={t`Changed`}>
        <p className="why-note">
          <Trans>Changed</Trans>
        </p>
        <AnswerSentence answer={after} episode={changed} />
        <CandidateBars answer={after} episode={changed} />
      </section>
    </div>
  );
}
