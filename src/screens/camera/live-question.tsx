import { Trans } from '@lingui/react/macro';
import { Camera, CameraOff } from 'lucide-react';
import { pointCamera, putCameraAway } from '../../session/teach/point-camera.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { WithCamera } from './with-camera.tsx';
import './live-question.css';

/** Starts and stops asking with the camera. */
export function LiveQuestionButton() {
  const tools = useTools();
  const isAsking = useStudio(({ camera }) => camera?.kind === 'ask');
  return isAsking ? (
    <Button onPress={() => putCameraAway(tools)}>
      <CameraOff aria-hidden="true" /> <Trans>Close the camera</Trans>
    </Button>
  ) : (
    <Button onPress={() => pointCamera(tools, { kind: 'ask' })}>
      <Camera aria-hidden="true" /> <Trans>Ask with the camera</Trans>
    </Button>
  );
}

/** The live question, while the camera is used for asking. */
export function LiveQuestion() {
  const isAsking = useStudio(({ camera }) => camera?.kind === 'ask');
  return isAsking ? <WithCamera>{({ LivePanel }) => <LivePanel />}</WithCamera> : null;
}
