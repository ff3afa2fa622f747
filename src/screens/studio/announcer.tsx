import { answerFrom } from '../../domain/lcl/answer.ts';
import { useStudio } from '../../session/store/session-context.tsx';
import { answerWords } from '../shared/answer-words.ts';

/** Says each answer once, when it is there, to whoever listens instead of looking. */
export function Announcer() {
  const ask = useStudio((state) => state.ask);
  const threshold = useStudio((state) => state.session.threshold);
  const words = () => {
    if (ask.kind !== 'answered') return '';
    const { linkContext, scores } = ask.episode;
    return answerWords(answerFrom(linkContext.labels, scores.full, threshold), ask.episode);
  };
  return (
    <p className="visually-hidden" role="status" aria-label="Answer">
      {words()}
    </p>
  );
}
