import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
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
  const truths = trayWords(
    tray.map((heldOut) => heldOut.truth),
    concepts,
  );
  return (
    <DropArea
      className="tray-page"
      label={t`Test tray: drop or paste pictures`}
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
          <Trans>
            The tray is empty. Drop or paste pictures here that the model was not taught, or keep
            some of your cards with “Split”. The model never sees what they are in truth.
          </Trans>
        </p>
      ) : (
        <>
          <p className="tray-count" role="status">
            {t`${plural(tray.length, { one: '# picture', other: '# pictures' })}: ${{ truths }}.`}
          </p>
          <p className="lab-note">
            <Trans>
              Press a picture for its menu. Keys: 1 to 9 say the first concepts, 0 none of these,
              Delete removes it.
            </Trans>
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
        <ImagePlus aria-hidden="true" /> <Trans>Add pictures</Trans>
      </FileButton>
      <FileButton folder onFiles={(files) => void fillTray(tools, files, truth)}>
        <FolderOpen aria-hidden="true" /> <Trans>Add a folder</Trans>
      </FileButton>
      <Button aria-expanded={films} onPress={() => onFilm(!films)}>
        <Camera aria-hidden="true" /> <Trans>Camera</Trans>
      </Button>
      <Button onPress={() => splitForTesting(tools)}>
        <Split aria-hidden="true" /> <Trans>Split: keep every third picture</Trans>
      </Button>
    </div>
  );
}

/** What loose pictures are said to be as they come in. */
function NewTruth({ truth, onChoose }: { truth: Truth; onChoose: (truth: Truth) => void }) {
  return (
    <div className="lab-bar">
      <span className="tray-new">
        <span id="tray-new-words">
          <Trans>New pictures are in truth:</Trans>
        </span>
        <Menu
          label={t`New pictures are in truth`}
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
      <span className="lab-note">
        <Trans>In a folder, its name is the truth.</Trans>
      </span>
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
  const words = t`${done} of ${total}`;
  return (
    <div className="lab-progress">
      <MeterBar label={t`Pictures coming in`} value={done / total} valueText={words} />
      <span>{words}</span>
      {canStop && (
        <Button onPress={() => stopDrops(tools)}>
          <Trans>Stop</Trans>
        </Button>
      )}
    </div>
  );
}
