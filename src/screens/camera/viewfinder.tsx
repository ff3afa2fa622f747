import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect, type RefObject } from 'react';
import type { CameraFailure } from '../../camera/camera-failure.ts';
import { isMirrored, cameraName } from '../../camera/camera-state.ts';
import { Button } from '../../ui/button.tsx';
import { Trouble } from '../shared/trouble.tsx';
import { useCamera, useCameraState } from './camera-context.ts';
import { cameraWords, replacedWords } from './camera-words.ts';
import './viewfinder.css';

/** The camera's view, or why there is none. The camera is on while this is on the page. */
export function Viewfinder({ video }: { video: RefObject<HTMLVideoElement | null> }) {
  const camera = useCamera();
  const state = useCameraState();
  const stream = state.kind === 'on' ? state.stream : null;
  useEffect(() => camera.want(), [camera]);
  useEffect(() => (video.current ? showStream(video.current, stream) : undefined), [stream, video]);

  return (
    <div className="viewfinder">
      <video
        ref={video}
        className={
          state.kind === 'on' && isMirrored(state)
            ? 'viewfinder-video viewfinder-mirrored'
            : 'viewfinder-video'
        }
        hidden={stream === null}
        aria-label={t`What the camera sees`}
        muted
        playsInline
        autoPlay
      />
      {state.kind === 'failed' ? (
        <CameraTrouble failure={state.failure} />
      ) : (
        <div className="viewfinder-state" role="status">
          {state.kind === 'opening' && (
            <p className="viewfinder-words">
              <Trans>The camera is starting. If the browser asks, choose “Allow”.</Trans>
            </p>
          )}
          {state.kind === 'paused' && (
            <p className="viewfinder-words">
              <Trans>The camera is off while this page is out of sight.</Trans>
            </p>
          )}
          {state.kind === 'resting' && (
            <div className="viewfinder-words">
              <p>
                <Trans>The camera turned itself off: nobody had used it for a minute.</Trans>
              </p>
              <Button onPress={camera.turnOn}>
                <Trans>Turn on again</Trans>
              </Button>
            </div>
          )}
          {state.kind === 'on' && state.refused.length > 0 && (
            <p className="viewfinder-words">{replacedWords(state.refused, cameraName(state))}</p>
          )}
          {state.kind === 'on' && state.isMuted && (
            <p className="viewfinder-words viewfinder-over">
              <Trans>
                The camera sends no picture: a shutter, a switch or a call may be holding it back.
              </Trans>
            </p>
          )}
        </div>
      )}
    </div>
  );
}

/** A camera that is not available. */
function CameraTrouble({ failure }: { failure: CameraFailure }) {
  const camera = useCamera();
  const { what, advice, again } = cameraWords(failure.code);
  return (
    <Trouble
      className="viewfinder-words viewfinder-trouble"
      what={what}
      advice={advice}
      note={t`Your pictures are safe, and adding them as files works without a camera.`}
      failure={failure}
    >
      {again && (
        <Button onPress={camera.turnOn}>
          <Trans>Try again</Trans>
        </Button>
      )}
    </Trouble>
  );
}

/** Shows a camera's pictures in a video. Returns a function that removes them. */
function showStream(video: HTMLVideoElement, stream: MediaStream | null): () => void {
  video.srcObject = stream;
  // It does not matter if the pictures are removed before they start.
  if (stream) void video.play().catch(() => undefined);
  return () => {
    video.srcObject = null;
  };
}
