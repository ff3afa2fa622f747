import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Heading } from 'react-aria-components';
import { saveSessionFile } from '../../session/files/file-acts.ts';
import { takeStep } from '../../session/lessons/take-step.ts';
import { endPresenting } from '../../session/present/present.ts';
import { eraseWork } from '../../session/table/erase-everything.ts';
import { openSession } from '../../session/table/sessions.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { SharedDevice } from './shared-device.tsx';
import { say } from '../../languages/say.ts';
import { sessionTitle } from '../../session/table/session-title.ts';

/** Saves what is wanted, and takes every session off this device. */
export function EndLesson({ onClose }: { onClose: () => void }) {
  const tools = useTools();
  const sessions = useStudio((state) => state.sessions);
  const current = useStudio(({ session }) => session.id);
  const [stage, setStage] = useState<'asking' | 'deleting' | 'failed'>('asking');
  const end = async () => {
    setStage('deleting');
    // Nothing of the lesson stays on the wall either.
    endPresenting(tools);
    takeStep(tools, null);
    const erased = await eraseWork(tools);
    if (erased.ok) onClose();
    else setStage('failed');
  };
  const save = async (id: string) => {
    if (id !== current) await openSession(tools, id);
    if (tools.store.getState().session.id === id) await saveSessionFile(tools);
  };
  return (
    <>
      <Heading slot="title">
        <Trans>End the lesson</Trans>
      </Heading>
      {sessions.length === 0 ? (
        <p>
          <Trans>No session with pictures or answers is kept on this device.</Trans>
        </p>
      ) : (
        <>
          <p>
            <Trans>
              These sessions are on this device. They are deleted with all their pictures, in every
              tab. This cannot be undone, so save first what somebody wants to keep.
            </Trans>
          </p>
          <ul className="end-sessions" aria-label={t`Sessions on this device`}>
            {sessions.map(({ id, name, pictures }) => (
              <li key={id}>
                <span>
                  <bdi translate="no">{say(sessionTitle(name))}</bdi>{' '}
                  <span className="class-note">
                    {t`(${plural(pictures, { one: '# picture', other: '# pictures' })})`}
                  </span>
                </span>
                <Button
                  aria-label={t`Save “${{ name: say(sessionTitle(name)) }}” to a file`}
                  onPress={() => void save(id)}
                >
                  <Trans>Save to a file</Trans>
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="class-note">
        <Trans>
          The model and the page stay, so that the next class starts at once. Files that were saved
          stay where they are.
        </Trans>
      </p>
      <SharedDevice />
      <div className="dialog-acts">
        <Button autoFocus onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button look="primary" isDisabled={stage === 'deleting'} onPress={() => void end()}>
          {stage === 'deleting' ? t`Deleting…` : t`Delete all sessions`}
        </Button>
      </div>
      <p role="status">
        {stage === 'failed' &&
          t`Not everything could be deleted. Close the other tabs of the studio and try again.`}
      </p>
    </>
  );
}
