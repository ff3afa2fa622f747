import { t } from '@lingui/core/macro';
import { fillTray } from '../../../session/files/file-acts.ts';
import { useTools } from '../../../session/store/session-context.tsx';
import type { Truth } from '../../../domain/evaluation/test-answer.ts';
import { WithCamera } from '../../camera/with-camera.tsx';

/** The camera's view, and the button that takes one picture for the tray. */
export function TrayCamera({ truth }: { truth: Truth }) {
  const tools = useTools();
  return (
    <section className="tray-camera" aria-label={t`Camera for the test tray`}>
      <WithCamera>
        {({ Snapshot }) => <Snapshot onPicture={(file) => void fillTray(tools, [file], truth)} />}
      </WithCamera>
    </section>
  );
}
