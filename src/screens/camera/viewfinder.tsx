import { useEffect, type RefObject } from 'react';
import { isMirrored } from '../../camera/camera-state.ts';
import { Button } from '../../ui/button.tsx';
import { useCamera, useCameraState } from './camera-context.ts';
import { CameraTrouble } from './camera-trouble.tsx';
import { showStream } from './show-stream.ts';
import './viewfinder.css';

/** What the camera sees, or why it sees nothing. While it is on the page, the camera is wanted. */
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
