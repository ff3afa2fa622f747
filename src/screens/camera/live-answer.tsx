import { answerFrom } from '../../domain/lcl/answer.ts';
import type { ScoredFrame } from '../../session/ask/keep-scoring-frames.ts';
import { useStudio } from '../../session/store/session-context.tsx';
import { AnswerSentence } from '../shared/answer-sentence.tsx';
import { CandidateBars } from '../shared/candidate-bars.tsx';

/** The answer of this moment: the name or "not sure", and the bar of each. */
export function LiveAnswer({ scoredFrame }: { scoredFrame: ScoredFrame }) {
  const threshold = useStudio((state) => state.session.threshold);
  const answer = answerFrom(scoredFrame.labels, scoredFrame.scores, threshold);
  return (
    <div className="live-answer">
      <AnswerSentence answer={answer} episode={scoredFrame} />
      <CandidateBars
        label="Live probability of every candidate"
        answer={answer}
        episode={scoredFrame}
        threshold={threshold}
      />
    </div>
  );
}
