import { Camera, ChevronDown, FolderOpen, ImagePlus, Split } from 'lucide-react';
import { useState } from 'react';
import type { Truth } from '../../../domain/evaluation/test-answer.ts';
import { fillTray } from '../../../session/files/file-acts.ts';
import { splitForTesting } from '../../../session/lab/keep-for-testing.ts';
import { useStudio, useTools } from '../../../session/store/session-context.tsx';
import { stopDrops } from '../../../session/teach/drop.ts';
import { holdOutDemonstrations } from '../../../session/teach/held-out.ts';
import { Button } from '../../../ui/button.tsx';
import { DropArea, textsOf, type DroppedItems } from '../../../ui/drop-area.tsx';
import { FileButton } from '../../../ui/file-button.tsx';
import { Menu } from '../../shared/menu.tsx';
import { MeterBar } from '../../../ui/meter-bar.tsx';
import { DEMONSTRATION } from '../../shared/drag-types.ts';
import { IMPORT_TYPES } from '../../shared/picture-types.ts';
import { TrayCamera } from './tray-camera.tsx';
import { TrayGrid } from './tray-grid.tsx';
import { trayWords, truthLabel } from './truth-choices.ts';
import { TruthItems } from './truth-items.tsx';
import { Twins } from './twins.tsx';
import { useNearTwins } from './use-near-twins.ts';
import { useTrayPaste } from './use-tray-paste.ts';
import './tray-page.css';

/** The test tray: what tests the model, and what each picture is in truth. */
export function TrayPage() {
  const tools = useTools();
  const tray = useStudio(({ session }) => session.testTray);
  const concepts = useStudio(({ session }) => session.concepts);
  const [truth, setTruth] = useState<Truth>('');
  const [films, setFilms] = useState(false);
  useNearTwins();
  useTrayPaste(truth);
  const take = async (items: readonly DroppedItems[]) => {
    const ids = await textsOf(items, DEMONSTRATION);
    if (ids.length > 0) holdOutDemonstrations(tools, ids);
    else await fillTray(tools, items, truth);
  };
  return (
    <DropArea
      className="tray-page"
      label="Test tray: drop or paste pictures"
      takes={[DEMONSTRATION]}
      onItems={(items) => void take(items)}
    >
      <WaysIn truth={truth} films={films} onFilm={setFilms} />
      <NewTruth truth={truth} onChoose={setTruth} />
      <Coming />
      {films && <TrayCamera truth={truth} />}
      <Twins />
      {tray.length === 0 ? (
        <p className="tray-empty">
          The tray is empty. Drop or paste pictures here that the model was not taught, or keep some
          of your cards with “Split”. The model never sees what they are in truth.
        </p>
      ) : (
        <>
          <p className="tray-count" role="status">
            {tray.length === 1 ? '1 picture' : `${tray.length} pictures`}:{' '}
            {trayWords(
              tray.map((heldOut) => heldOut.truth),
              concepts,
            )}
            .
          </p>
          <p className="lab-note">
            Press a picture for its menu. Keys: 1 to 9 say the first concepts, 0 none of these,
            Delete removes it.
          </p>
          <TrayGrid />
        </>
      )}
    </DropArea>
  );
}

interface WaysInProps {
  truth: Truth;
  films: boolean;
  onFilm: (films: boolean) => void;
}

/** Files, folders and archives, the camera, and the cards. */
function WaysIn({ truth, films, onFilm }: WaysInProps) {
  const tools = useTools();
  return (
    <div className="lab-bar">
      <FileButton
        look="primary"
        multiple
        accept={IMPORT_TYPES}
        onFiles={(files) => void fillTray(tools, files, truth)}
      >
        <ImagePlus aria-hidden="true" /> Add pictures
      </FileButton>
      <FileButton folder onFiles={(files) => void fillTray(tools, files, truth)}>
        <FolderOpen aria-hidden="true" /> Add a folder
      </FileButton>
      <Button aria-expanded={films} onPress={() => onFilm(!films)}>
        <Camera aria-hidden="true" /> Camera
      </Button>
      <Button onPress={() => splitForTesting(tools)}>
        <Split aria-hidden="true" /> Split: keep every third picture
      </Button>
    </div>
  );
}

/** What loose pictures are said to be as they come in. */
function NewTruth({ truth, onChoose }: { truth: Truth; onChoose: (truth: Truth) => void }) {
  return (
    <div className="lab-bar">
      <span className="tray-new">
        <span id="tray-new-words">New pictures are in truth:</span>
        <Menu
          label="New pictures are in truth"
          trigger={
            <Button aria-describedby="tray-new-words">
              <bdi>{truthLabel(truth)}</bdi>
              <ChevronDown aria-hidden="true" />
            </Button>
          }
        >
          <TruthItems chosen={truth} onChoose={onChoose} />
        </Menu>
      </span>
      <span className="lab-note">In a folder, its name is the truth.</span>
    </div>
  );
}

/** How far the files of drops have come in. */
function Coming() {
  const tools = useTools();
  const pending = useStudio((state) => state.pendingPictures);
  const canStop = useStudio(({ drops }) => drops.some((drop) => drop.canStop && !drop.takenBack));
  if (!pending || pending.total < 8) return null;
  const { done, total } = pending;
  return (
    <div className="lab-progress">
      <MeterBar label="Pictures coming in" value={done / total} valueText={`${done} of ${total}`} />
      <span>
        {done} of {total}
      </span>
      {canStop && <Button onPress={() => stopDrops(tools)}>Stop</Button>}
    </div>
  );
}
