import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect } from 'react';
import { answerFrom } from '../../domain/lcl/answer.ts';
import type { Episode } from '../../domain/session/episode.ts';
import type { EngineState } from '../../ports/engine-state.ts';
import { linkContextKey, type LinkContextRefusal } from '../../domain/lcl/link-context.ts';
import { questionKey } from '../../session/store/context-on-table.ts';
import {
  engineInUse,
  isByAnother,
  modelNameInUse,
  orderSeedOf,
} from '../../session/store/engines-state.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { episodeInView, isOfAnotherQuestion } from '../../session/store/session-store.ts';
import { tryAgain } from '../../session/ask/try-again.ts';
import { Curtain } from '../predict/curtain.tsx';
import { EngineTrouble } from '../engine-panel/engine-trouble.tsx';
import { AnswerSentence } from '../shared/answer-sentence.tsx';
import { closeCallWords } from '../shared/answer-words.ts';
import { CompareButton } from '../compare/compare-button.tsx';
import { CandidateBars } from '../shared/candidate-bars.tsx';
import { LazyPartView } from '../shared/lazy-part-view.tsx';
import { FreeWords } from './free-words.tsx';
import { thresholdPart } from './threshold-part.ts';
import { GroundTruth } from './ground-truth.tsx';
import './answer-panel.css';

/**
 * The answer, with its sentence, the ranked bars and the bar of "not sure". The last answer keeps its room until the next
 * one is there, so that nothing jumps. It is not seen under a question that it does not answer.
 */
export function AnswerPanel() {
  const tools = useTools();
  const ask = useStudio((state) => state.ask);
  const waiting = useStudio((state) => waitingWords(engineInUse(state)));
  const episode = episodeInView(ask);
  const isAsked = ask.kind === 'answering';
  const isSame = useStudio((state) => episode !== null && !isOfAnotherQuestion(episode, state));
  // An answer that comes by itself is there in a moment.
  const keepsRoom = useStudio(
    (state) => state.session.asksAtOnce || state.ask.kind === 'answering',
  );
  useEffect(() => {
    if (isAsked) void thresholdPart.load();
  }, [isAsked]);
  return (
    <div className="answer" aria-busy={ask.kind === 'answering'}>
      {ask.kind === 'refused' && (
        <p className="answer-missing" role="alert">
          {refusalWords(ask.refusal)}
        </p>
      )}
      {ask.kind === 'failed' && (
        <EngineTrouble failure={ask.failure} onAgain={() => void tryAgain(tools)} />
      )}
      <div className="answer-place">
        {ask.kind === 'answering' && (
          <p className={isSame ? 'answer-waiting answer-waiting-later' : 'answer-waiting'}>
            {waiting}
          </p>
        )}
        {episode && (isSame || keepsRoom) && (
          <div className={placeClass(isAsked, isSame)}>
            <Answered episode={episode} />
          </div>
        )}
        {episode && !isSame && !keepsRoom && (
          <p className="answer-empty">
            <Trans>Press Ask for an answer about this picture.</Trans>
          </p>
        )}
      </div>
      {!episode && ask.kind === 'idle' && (
        <p className="answer-empty">
          <Trans>
            The answer appears here, with the probability of every concept and of “not sure”.
          </Trans>
        </p>
      )}
    </div>
  );
}

function Answered({ episode }: { episode: Episode }) {
  const threshold = useStudio((state) => state.session.threshold);
  const asked = useStudio((state) => questionKey(state));
  const answering = useStudio((state) => state.ask.kind === 'answering');
  const answer = answerFrom(episode.linkContext.labels, episode.scores.full, threshold);
  const orderSeed = useStudio(orderSeedOf);
  const inUse = useStudio((state) => (isByAnother(episode, state) ? modelNameOf(state) : null));
  const stale = inUse !== null || linkContextKey(episode.linkContext) !== asked;
  const close = closeCallWords(answer, episode);
  return (
    <div className="answered">
      <Curtain of={{ episode }}>
        <AnswerSentence answer={answer} episode={episode} />
        {close !== null && <p className="answer-close">{close}</p>}
        {stale && !answering && (
          <p className="answer-close">
            <Trans>{staleWords(episode, orderSeed, inUse)} Press Ask for a new answer.</Trans>
          </p>
        )}
        {!stale && <GroundTruth answer={answer} episode={episode} />}
        <CandidateBars answer={answer} episode={episode} threshold={threshold} />
        <FreeWords episode={episode} />
        <LazyPartView part={thresholdPart} meanwhile={<div className="threshold-room" />}>
          {({ ThresholdSlider }) => <ThresholdSlider />}
        </LazyPartView>
        <CompareButton episode={episode} />
      </Curtain>
    </div>
  );
}

/** Asked again about the same picture, the last answer fades first, because most answers come before it has gone. */
function placeClass(isAsked: boolean, isSame: boolean): string {
  if (!isSame) return 'answered-of-another';
  return isAsked ? 'answered-waiting' : '';
}

/** Mini's name is known only once it is open. */
function modelNameOf(state: Parameters<typeof modelNameInUse>[0]): string {
  return modelNameInUse(state) ?? 'Mini';
}

/** Why the answer no longer belongs to the pictures on the table. */
function staleWords(
  { linkContext, engine }: Episode,
  orderSeed: number | undefined,
  inUse: string | null,
): string {
  if (inUse !== null)
    return t`${{ modelName: engine.modelName }} gave this answer; ${inUse} answers now.`;
  return linkContext.orderSeed === orderSeed
    ? t`The pictures have changed since.`
    : t`The pictures or their order have changed since.`;
}

function waitingWords(engine: EngineState): string {
  if (engine.kind === 'answering' && engine.looking && engine.looking.total > 1)
    return t`Looking at your pictures first: ${{ done: engine.looking.done }} of ${{ total: engine.looking.total }}…`;
  return engine.kind === 'ready' || engine.kind === 'answering'
    ? t`Thinking…`
    : t`Your question waits for the model to be ready.`;
}

/** The parts that are missing before the model can be asked. */
function refusalWords(refusal: LinkContextRefusal): string {
  switch (refusal) {
    case 'no-demonstration':
      return t`Nothing is taught yet: add at least one picture to a concept that is not muted.`;
    case 'no-query':
      return t`There is no picture to ask about yet: drop, paste or choose one.`;
    case 'no-demonstration-and-no-query':
      return t`First teach: add pictures to two concepts. Then choose a picture to ask about.`;
  }
}
