import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { say } from '../../languages/say.ts';
import type { Words } from '../../languages/words.ts';
import { FolderOpen, Maximize, MonitorUp } from 'lucide-react';
import { useMemo, useRef, useState, type DragEvent } from 'react';
import { useStore } from 'zustand';
import { PictureSourceProvider } from '../../pictures/show/picture-source.tsx';
import { beginPresenting, openWallWindow, presentHere } from '../../session/present/present.ts';
import type { Presenting } from '../../session/present/presenting.ts';
import { readRecording } from '../../session/present/read-recording.ts';
import { Button } from '../../ui/button.tsx';
import { chooseFiles } from '../../ui/choose-files.ts';
import { SceneView } from '../wall/scene-view.tsx';
import { sceneWords } from '../wall/scene-words.ts';
import { fillScreen } from './fill-screen.ts';
import { PredictSwitch, ShownTally, StepButtons, StepList } from './presenter-controls.tsx';
import { PresentingContext, usePresenting, useShown } from './presenting-context.ts';
import { recordingRefusalWords } from './recording-refusal-words.ts';
import { useFeeds } from './use-feeds.ts';
import { usePresentKeys } from './use-present-keys.ts';
import { WallHere } from './wall-here.tsx';
import './present.css';
import { sessionTitle } from '../../session/table/session-title.ts';

/** Plays a recorded lesson on a device that runs no model. */
export function ReplayPage({ presenting }: { presenting: Presenting }) {
  const pictures = useMemo(() => ({ blobOf: presenting.blobOf }), [presenting]);
  const show = useStore(presenting.present, (state) => state.show);
  const [refusal, setRefusal] = useState<Words | null>(null);
  useFeeds(presenting);
  const open = async (file: File | undefined) => {
    if (!file) return;
    const recording = await readRecording(file);
    setRefusal(recording.ok ? null : recordingRefusalWords(file.name, recording.failure));
    if (recording.ok) beginPresenting(presenting, recording.value);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    void open(event.dataTransfer.files[0]);
  };
  const name = typeof show?.of === 'object' ? say(sessionTitle(show.of.name)) : null;
  return (
    <PresentingContext value={presenting}>
      <main className="replay" onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
        <header className="replay-head">
          <h1 className="replay-title">
            {name === null ? (
              <Trans>Replay</Trans>
            ) : (
              <Trans>
                Replay of “<bdi translate="no">{name}</bdi>”
              </Trans>
            )}
          </h1>
          <span className="present-space" />
          <Button
            look={show ? 'quiet' : 'primary'}
            onPress={() => void chooseFiles({ multiple: false }).then(([file]) => open(file))}
          >
            <FolderOpen aria-hidden="true" /> <Trans>Open a session file…</Trans>
          </Button>
          <a href="./" className="replay-studio">
            <Trans>To the studio</Trans>
          </a>
        </header>
        {refusal !== null && <p role="alert">{say(refusal)}</p>}
        {show ? (
          <PictureSourceProvider key={show.id} source={pictures}>
            {show.isHere ? <WallHere /> : <Playing />}
          </PictureSourceProvider>
        ) : (
          <p className="replay-empty">
            <Trans>
              This page plays a lesson that was recorded: what was taught, asked and answered. Open
              or drop a session file (.lcl). No model is loaded here, and nothing is changed.
            </Trans>
          </p>
        )}
      </main>
    </PresentingContext>
  );
}

function Playing() {
  const presenting = usePresenting();
  const { scene, state } = useShown();
  const own = useRef<HTMLDivElement>(null);
  usePresentKeys(presenting, own);
  return (
    <div className="replay-playing" ref={own}>
      <div className="replay-stage">
        <SceneView scene={scene} />
      </div>
      <p className="visually-hidden" role="status" aria-label={t`On the wall`}>
        {sceneWords(scene)}
      </p>
      <section className="replay-side" aria-label={t`Presentation`}>
        <div className="present-acts">
          <StepButtons />
          <PredictSwitch />
        </div>
        <ShownTally />
        <StepList />
        <div className="present-acts">
          <Button look="quiet" onPress={() => openWallWindow(presenting)}>
            <MonitorUp aria-hidden="true" />
            {state.show?.wall === 'there' ? t`To the second window` : t`Open a second window`}
          </Button>
          <Button
            look="quiet"
            onPress={() => {
              presentHere(presenting, true);
              void fillScreen();
            }}
          >
            <Maximize aria-hidden="true" /> <Trans>Fill this window</Trans>
          </Button>
        </div>
        <p className="present-note">
          <Trans>A recording. Nothing here asks a model.</Trans>
        </p>
      </section>
    </div>
  );
}
