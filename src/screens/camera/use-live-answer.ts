import { t } from '@lingui/core/macro';
import { useEffect, useState, type RefObject } from 'react';
import { bitmapOfFrame, hasPicture } from '../../camera/take-frame.ts';
import { answerFrom } from '../../domain/lcl/answer.ts';
import { keepScoringFrames, type LiveState } from '../../session/ask/keep-scoring-frames.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { answerWords } from '../shared/answer-words.ts';
import { useCamera } from './camera-context.ts';
import { NOTHING_SAID, steady } from './steady.ts';

interface Live {
  /** `null` before the first answer. */
  readonly state: LiveState | null;
  /** The last answer that lasted, for screen readers. */
  readonly said: string;
}

/** The model's answer to the camera's view, as long as somebody could see it. */
export function useLiveAnswer(video: RefObject<HTMLVideoElement | null>): Live {
  const tools = useTools();
  const camera = useCamera();
  const [live, setLive] = useState<Live>({ state: null, said: '' });
  useEffect(() => {
    let heard = NOTHING_SAID;
    const mayLook = () =>
      camera.getState().kind === 'on' &&
      document.visibilityState === 'visible' &&
      video.current !== null &&
      hasPicture(video.current) &&
      !isCovered(video.current);
    const frame = async () => video.current && bitmapOfFrame(video.current);
    return keepScoringFrames(tools, { mayLook, frame }, (state) => {
      const before = heard.said;
      heard = steady(heard, wordsOf(state, tools.store.getState().session.threshold), Date.now());
      // A visitor who shows the camera one thing after another is using it, even without a hand on the page.
      if (heard.said !== before) camera.used();
      setLive({ state, said: heard.said });
    });
  }, [tools, camera, video]);
  return live;
}

function wordsOf(state: LiveState, threshold: number): string {
  if (state.kind !== 'seen') return '';
  const { labels, scores } = state.scoredFrame;
  const answer = answerFrom(labels, scores, threshold);
  // The reason of "not sure" contains a number, which never lasts.
  return answer.verdict.kind === 'named' ? answerWords(answer, state.scoredFrame) : t`Not sure.`;
}

/** React Aria hides the page behind an open dialog or menu. */
function isCovered(element: Element): boolean {
  return element.closest('[inert], [aria-hidden="true"]') !== null;
}
