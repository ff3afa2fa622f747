import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { answerFrom } from '../../domain/lcl/answer.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import type { ScoredFrame } from '../../session/ask/keep-scoring-frames.ts';
import { AnswerSentence } from '../shared/answer-sentence.tsx';
import { CandidateBars } from '../shared/candidate-bars.tsx';
import { Pin } from 'lucide-react';
import { useRef } from 'react';
import { useStore } from 'zustand';
import { fileOfFrame } from '../../camera/take-frame.ts';
import { chooseQuery } from '../../session/ask/choose-query.ts';
import { tryAgain } from '../../session/ask/try-again.ts';
import { Button } from '../../ui/button.tsx';
import { EngineTrouble } from '../engine-panel/engine-trouble.tsx';
import { CameraChoice } from './camera-choice.tsx';
import { useCameraState } from './camera-context.ts';
import { frameName } from './frame-name.ts';
import { useLiveAnswer } from './use-live-answer.ts';
import { Viewfinder } from './viewfinder.tsx';
import './live-question.css';

/** The camera's view and the model's answer to it, as fast as the model can answer. */
export function LivePanel() {
  const tools = useTools();
  const video = useRef<HTMLVideoElement>(null);
  const isOn = useCameraState().kind === 'on';
  // Nobody can vote on a picture that is another one in the next moment.
  const isHidden = useStore(tools.present, ({ predictsFirst }) => predictsFirst);
  const { state: live, said } = useLiveAnswer(video);
  const keep = async () => {
    const file = video.current && (await fileOfFrame(video.current, frameName(new Date())));
    if (file) await chooseQuery(tools, [file]);
  };
  return (
    <section className="live" aria-label={t`Live question`}>
      <Viewfinder video={video} />
      {isOn && live?.kind === 'seen' && !isHidden && <LiveAnswer scoredFrame={live.scoredFrame} />}
      {isOn && live?.kind === 'seen' && isHidden && (
        <p className="live-words">
          <Trans>
            The answer is hidden, because the class predicts first. Keep a picture, and the class
            can vote on it.
          </Trans>
        </p>
      )}
      {isOn && live?.kind === 'nothing-taught' && (
        <p className="live-words">
          <Trans>
            Nothing is taught yet: add pictures to two concepts, then the answer appears here.
          </Trans>
        </p>
      )}
      {isOn && live?.kind === 'waiting' && (
        <p className="live-words">
          <Trans>The answer comes as soon as the model is ready.</Trans>
        </p>
      )}
      {isOn && live?.kind === 'failed' && (
        <EngineTrouble failure={live.failure} onAgain={() => void tryAgain(tools)} />
      )}
      <p className="visually-hidden" role="status" aria-label={t`Live answer`}>
        {isHidden ? '' : said}
      </p>
      <div className="live-acts">
        <Button isDisabled={!isOn} onPress={() => void keep()}>
          <Pin aria-hidden="true" /> <Trans>Keep this one</Trans>
        </Button>
        <CameraChoice />
      </div>
      <p className="live-words">
        <Trans>
          Live pictures are looked at and forgotten; only one that you keep becomes a question.
          Pictures stay on this device. No faces, please.
        </Trans>
      </p>
    </section>
  );
}

/** The current answer, which is the name or "not sure", with the bar of each candidate. */
function LiveAnswer({ scoredFrame }: { scoredFrame: ScoredFrame }) {
  const threshold = useStudio((state) => state.session.threshold);
  const answer = answerFrom(scoredFrame.labels, scoredFrame.scores, threshold);
  return (
    <div className="live-answer">
      <AnswerSentence answer={answer} episode={scoredFrame} />
      <CandidateBars
        label={t`Live probability of every candidate`}
        answer={answer}
        episode={scoredFrame}
        threshold={threshold}
      />
    </div>
  );
}
