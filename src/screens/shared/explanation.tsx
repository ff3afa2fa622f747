import { say } from '../../languages/say.ts';
import { sentencesOf } from '../../languages/words.ts';
import { episodeInView } from '../../session/store/session-store.ts';
import { useStudio } from '../../session/store/session-context.tsx';
import { explainTerm, type Term } from './explain-words.ts';

/** A word of the method, explained. It comes as a lazy part. */
export function Explanation({ term }: { term: Term }) {
  const session = useStudio((state) => state.session);
  const episode = useStudio(({ ask }) => episodeInView(ask));
  const { sentences, example } = explainTerm(term, session, episode);
  return (
    <>
      <p>{say(sentencesOf(sentences))}</p>
      <p className="explain-example">{example}</p>
    </>
  );
}
