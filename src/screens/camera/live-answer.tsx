import { answerFrom } from '../../domain/lcl/answer.ts';
import type { Glimpse } from '../../session/ask/keep-glancing.ts';
import { useStudio } from '../../session/store/session-context.tsx';
import { AnswerSentence } from '../shared/answer-sentence.tsx';
import { CandidateBars } from '../shared/candidate-bars.tsx';

/** The answer of this moment: the name or "not sure", and the bar of each. */
export function LiveAnswer({ glimpse }: { glimpse: Glimpse }) {
  const threshold = useStudio((state) => state.session.threshold);
  const answer = answerFrom(glimpse.labels, glimpse.scores, threshold);
  return (
    <div className="live-answer">
      <AnswerSentence answer={answer} episode={glimpse} />
      <CandidateBars
        label="Live probability of every candidate"
        answer={answer}
        episode={glimpse}
        threshold={threshold}
      />
    </div>
  );
}
