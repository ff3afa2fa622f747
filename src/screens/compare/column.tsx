import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { answerFrom } from '../../domain/lcl/answer.ts';
import type { Episode } from '../../domain/session/episode.ts';
import type { CompareColumn, Contender } from '../../session/store/compare-state.ts';
import { useStudio } from '../../session/store/session-context.tsx';
import { AnswerSentence } from '../shared/answer-sentence.tsx';
import { CandidateBars } from '../shared/candidate-bars.tsx';
import { deviceWords } from '../engine-panel/engine-words.ts';
import { failureWords } from '../engine-panel/failure-words.ts';
import { seconds } from '../../ui/numbers.ts';
import { contenderWords } from './contender-words.ts';
import { NameFits } from './name-fits.tsx';

/** One contender's answer, with its time and device, or the reason why there is none. */
export function Column({ column }: { column: CompareColumn }) {
  const chosen = useStudio(({ engines }) => engines.chosen);
  const { contender, state } = column;
  const { name, note } = contenderWords(contender, chosen);
  return (
    <section className="compare-column" aria-label={name} aria-busy={state.kind === 'answering'}>
      <h3 className="why-title">{name}</h3>
      <p className="why-note">{note}</p>
      {state.kind === 'waiting' && (
        <p className="answer-waiting">
          <Trans>Waits for its turn.</Trans>
        </p>
      )}
      {state.kind === 'answering' && (
        <p className="answer-waiting">
          <Trans>Thinking…</Trans>
        </p>
      )}
      {state.kind === 'stopped' && (
        <p className="answer-waiting">
          <Trans>Stopped before it answered.</Trans>
        </p>
      )}
      {state.kind === 'failed' && (
        <p className="answer-missing" role="alert">
          {failureWords(state.failure).what} {failureWords(state.failure).advice}
        </p>
      )}
      {state.kind === 'answered' && (
        <Answered contender={contender} name={name} episode={state.episode} words={state.words} />
      )}
    </section>
  );
}

interface AnsweredProps {
  contender: Contender;
  name: string;
  episode: Episode;
  words: string | null;
}

function Answered({ contender, name, episode, words }: AnsweredProps) {
  const threshold = useStudio(({ session }) => session.threshold);
  const { linkContext, scores, engine } = episode;
  const answer = answerFrom(linkContext.labels, scores.full, threshold);
  return (
    <>
      <AnswerSentence answer={answer} episode={episode} />
      {contender === 'by-name' ? (
        <NameFits name={name} episode={episode} />
      ) : (
        <CandidateBars
          answer={answer}
          episode={episode}
          threshold={threshold}
          label={t`Probability of every candidate, by ${name}`}
        />
      )}
      {words !== null && (
        <p className="free-words">
          <Trans>
            Left free to speak, it says: <bdi className="free-words-said">{words.trim()}</bdi>
          </Trans>
        </p>
      )}
      <p className="why-note">
        {t`${{ time: seconds(engine.milliseconds) }}, ${{ model: engine.modelName }} on ${{ device: deviceWords(engine.device) }}.`}
      </p>
    </>
  );
}
