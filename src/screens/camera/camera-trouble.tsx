import type { CameraFailure } from '../../camera/camera-failure.ts';
import { Button } from '../../ui/button.tsx';
import { useCamera } from './camera-context.ts';
import { cameraWords } from './camera-words.ts';

/** A camera that cannot be had: what happened, that the work is safe, what to do next. */
export function CameraTrouble({ failure }: { failure: CameraFailure }) {
  const camera = useCamera();
  const { what, advice, again } = cameraWords(failure.code);
  return (
    <div className="viewfinder-words viewfinder-trouble" role="alert">
      <p>
        <strong>{what}</strong> {advice}
      </p>
      <p>Your pictures are safe, and adding them as files works without a camera.</p>
      <details>
        <summary>Details for whoever helps</summary>
        <code>
          {failure.code}: {failure.detail}
        </code>
      </details>
      {again && <Button onPress={camera.turnOn}>Try again</Button>}
    </div>
  );
}
