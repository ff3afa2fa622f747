import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { fileOfFrame } from '../../camera/take-frame.ts';
import type { ConceptId } from '../../domain/lcl/concept.ts';
import { recordDemonstrations } from '../../session/teach/record-demonstrations.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { useCamera, useCameraState } from './camera-context.ts';
import { frameName } from './frame-name.ts';
import { begin, type Recording } from './recording.ts';

/**
 * Records into a concept from `start` to `stop`. It also stops when the camera ends, when another window is used and
 * when the page is hidden.
 */
export function useRecording(conceptId: ConceptId, video: RefObject<HTMLVideoElement | null>) {
  const tools = useTools();
  const camera = useCamera();
  const isOn = useCameraState().kind === 'on';
  const [recording, setRecording] = useState<Recording | null>(null);
  const current = useRef<{ isHeld: boolean } | null>(null);

  const stop = useCallback(() => {
    if (!current.current?.isHeld) return;
    current.current.isHeld = false;
    setRecording((shown) => shown && { ...shown, isHeld: false });
  }, []);

  const start = (how: Recording['how']) => {
    if (!isOn || current.current?.isHeld) return;
    const mine = { isHeld: true };
    const show = (next: (shown: Recording) => Recording) => {
      if (current.current === mine) setRecording((shown) => shown && next(shown));
    };
    let number = 0;
    current.current = mine;
    setRecording(begin(how));
    const hold = {
      isHeld: () => mine.isHeld,
      take: async () => {
        camera.used();
        return video.current && fileOfFrame(video.current, frameName(new Date(), ++number));
      },
      taken: () => show((shown) => ({ ...shown, count: shown.count + 1 })),
    };
    void recordDemonstrations(tools, conceptId, hold).then((end) => {
      mine.isHeld = false;
      show((shown) => ({ ...shown, isHeld: false, end }));
    });
  };

  useEffect(() => {
    // A visitor who looks elsewhere has released the button, although the browser may send no event.
    addEventListener('blur', stop);
    document.addEventListener('visibilitychange', stop);
    return () => {
      removeEventListener('blur', stop);
      document.removeEventListener('visibilitychange', stop);
      stop();
    };
  }, [stop]);
  useEffect(() => {
    if (!isOn) stop();
  }, [isOn, stop]);

  return { recording, isOn, start, stop };
}
