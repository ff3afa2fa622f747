import { Trans } from '@lingui/react/macro';
import { Camera } from 'lucide-react';
import { useRef } from 'react';
import { fileOfFrame } from '../../camera/take-frame.ts';
import { Button } from '../../ui/button.tsx';
import { CameraChoice } from './camera-choice.tsx';
import { useCamera, useCameraState } from './camera-context.ts';
import { frameName } from './frame-name.ts';
import { Viewfinder } from './viewfinder.tsx';

/** The camera's view, with a button that takes one picture of it. */
export function Snapshot({ onPicture }: { onPicture: (file: File) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const camera = useCamera();
  const isOn = useCameraState().kind === 'on';
  const take = async () => {
    camera.used();
    const file = video.current && (await fileOfFrame(video.current, frameName(new Date())));
    if (file) onPicture(file);
  };
  return (
    <>
      <Viewfinder video={video} />
      <Button look="primary" isDisabled={!isOn} onPress={() => void take()}>
        <Camera aria-hidden="true" /> <Trans>Take a picture</Trans>
      </Button>
      <CameraChoice />
      <p className="camera-privacy">
        <Trans>No faces, please. The pictures stay on this device.</Trans>
      </p>
    </>
  );
}
