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
        aria-label="What the camera sees"
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
              The camera is starting. If the browser asks, choose “Allow”.
            </p>
          )}
          {state.kind === 'paused' && (
            <p className="viewfinder-words">The camera is off while this page is out of sight.</p>
          )}
          {state.kind === 'resting' && (
            <div className="viewfinder-words">
              <p>The camera turned itself off: nobody had used it for a minute.</p>
              <Button onPress={camera.turnOn}>Turn on again</Button>
            </div>
          )}
          {state.kind === 'on' && state.refused.length > 0 && (
            <p className="viewfinder-words">{replacedWords(state.refused, cameraName(state))}</p>
          )}
          {state.kind === 'on' && state.isMuted && (
            <p className="viewfinder-words viewfinder-over">
              The camera sends no picture: a shutter, a switch or a call may be holding it back.
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
      note="Your pictures are safe, and adding them as files works without a camera."
      failure={failure}
    >
      {again && <Button onPress={camera.turnOn}>Try again</Button>}
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
