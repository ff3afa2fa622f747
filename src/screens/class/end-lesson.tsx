import { useState } from 'react';
import { Heading } from 'react-aria-components';
import { saveSessionFile } from '../../session/files/file-acts.ts';
import { eraseWork } from '../../session/table/erase-everything.ts';
import { openSession } from '../../session/table/sessions.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { SharedDevice } from './shared-device.tsx';

/** Saves what is wanted, and takes every session off this device. */
export function EndLesson({ onClose }: { onClose: () => void }) {
  const tools = useTools();
  const sessions = useStudio((state) => state.sessions);
  const current = useStudio(({ session }) => session.id);
  const [stage, setStage] = useState<'asking' | 'deleting' | 'failed'>('asking');
  const end = async () => {
    setStage('deleting');
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
      <Heading slot="title">End the lesson</Heading>
      {sessions.length === 0 ? (
        <p>No session with pictures or answers is kept on this device.</p>
      ) : (
        <>
          <p>
            These sessions are on this device. They are deleted with all their pictures, in every
            tab. This cannot be undone, so save first what somebody wants to keep.
          </p>
          <ul className="end-sessions" aria-label="Sessions on this device">
            {sessions.map(({ id, name, pictures }) => (
              <li key={id}>
                <span>
                  <bdi translate="no">{name}</bdi>{' '}
                  <span className="class-note">
                    ({pictures === 1 ? '1 picture' : `${pictures} pictures`})
                  </span>
                </span>
                <Button aria-label={`Save “${name}” to a file`} onPress={() => void save(id)}>
                  Save to a file
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="class-note">
        The model and the page stay, so that the next class starts at once. Files that were saved
        stay where they are.
      </p>
      <SharedDevice />
      <div className="dialog-acts">
        <Button autoFocus onPress={onClose}>
          Cancel
        </Button>
        <Button look="primary" isDisabled={stage === 'deleting'} onPress={() => void end()}>
          {stage === 'deleting' ? 'Deleting…' : 'Delete all sessions'}
        </Button>
      </div>
      <p role="status">
        {stage === 'failed' &&
          'Not everything could be deleted. Close the other tabs of the studio and try again.'}
      </p>
    </>
  );
}
