import { answerFrom } from '../../domain/answer.ts';
import type { Glimpse } from '../../session/keep-glancing.ts';
import { useStudio } from '../../session/session-context.tsx';
import { AnswerSentence } from '../ask/answer-sentence.tsx';
import { CandidateBars } from '../ask/candidate-bars.tsx';

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
