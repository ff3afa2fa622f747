import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { FileArchive, FolderOpen, Plus } from 'lucide-react';
import { addConcept } from '../../session/teach/arrange.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { DropArea } from '../../ui/drop-area.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { DEMONSTRATION, HELD_OUT } from '../shared/drag-types.ts';
import { Explain } from '../shared/explain.tsx';
import { Zone } from '../shared/zone.tsx';
import { LazyPartView } from '../shared/lazy-part-view.tsx';
import { chooseNamesPart } from './choose-names-part.ts';
import { ConceptCard } from './concept-card.tsx';
import { conceptFinderPart } from './concept-finder-part.ts';
import { useFinding } from './use-finding.ts';
import { StarterPacks } from './starter-packs.tsx';
import { IMPORT_TYPES } from '../shared/picture-types.ts';
import { takeFiles } from '../../session/files/file-acts.ts';
import { stopDrops } from '../../session/teach/drop.ts';
import { takeDrop } from './take-drop.ts';
import { isLargeConcept, tilesPerConcept } from './tiles-per-concept.ts';
import { MeterBar } from '../../ui/meter-bar.tsx';
import './teach-zone.css';

/** Where concepts are taught. It has a card for each, and a free table that takes folders and new concepts. */
export function TeachZone() {
  const tools = useTools();
  const concepts = useStudio((state) => state.session.concepts);
  const take = (files: readonly File[]) => void takeFiles(tools, files, null);
  const atFirst = tilesPerConcept(concepts);
  const atOnce = !isLargeConcept(concepts);
  const { isMany, wanted, setWanted, ...finding } = useFinding(concepts);
  const add = () => {
    setWanted('');
    focusName(addConcept(tools));
  };

  return (
    <Zone
      id="teach"
      title={t`Teach`}
      hint={t`Show a few pictures under a name nobody has used before.`}
    >
      <DropArea
        className="teach-table"
        label={t`Table: drop pictures here for a new concept, folders for a concept each`}
        takes={[DEMONSTRATION, HELD_OUT]}
        onItems={(items) => void takeDrop(tools, items, null)}
      >
        <StarterPacks />
        <PendingPicturesProgress />
        <NamesOfArchive />
        {isMany && (
          <LazyPartView part={conceptFinderPart} meanwhile={<div className="finder-room" />}>
            {({ ConceptFinder }) => (
              <ConceptFinder
                wanted={wanted}
                onWanted={setWanted}
                shown={finding.shown.length}
                all={concepts.length}
                areFolded={finding.areFolded}
                onFoldAll={finding.foldAll}
              />
            )}
          </LazyPartView>
        )}
        <ul className="teach-cards" aria-label={t`Concepts`}>
          {finding.shown.map((concept) => (
            // A pressed card takes the focus, and pasted pictures go to it. Without this, the table around it would
            // take the focus.
            <li
              key={concept.id}
              data-concept={concept.id}
              onClick={(event) => event.stopPropagation()}
            >
              <ConceptCard
                concept={concept}
                atFirst={atFirst}
                atOnce={atOnce}
                isFolded={finding.isFolded(concept)}
                {...(isMany && { onFold: finding.fold })}
              />
            </li>
          ))}
        </ul>
        <AddConcepts add={add} take={take} />
      </DropArea>
    </Zone>
  );
}

interface Adding {
  add: () => void;
  take: (files: readonly File[]) => void;
}

function AddConcepts({ add, take }: Adding) {
  return (
    <div className="teach-add">
      <Button onPress={add}>
        <Plus aria-hidden="true" /> <Trans>Add a concept</Trans>
      </Button>
      <FileButton folder onFiles={take}>
        <FolderOpen aria-hidden="true" /> <Trans>Add a folder</Trans>
      </FileButton>
      <FileButton multiple accept={IMPORT_TYPES} onFiles={take}>
        <FileArchive aria-hidden="true" /> <Trans>Import files</Trans>
      </FileButton>
      <p className="teach-hint">
        <Trans>
          A folder becomes a concept; a folder of folders, or a zip of them, becomes one concept
          each. Below “train” and “test” they are for teaching and for the test tray.
        </Trans>
      </p>
      <Explain term="demonstration">{t`What is a demonstration?`}</Explain>
    </div>
  );
}

/** A new concept needs a name, so its field takes the focus once the card is there. */
function focusName(conceptId: string): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement>(`[data-concept="${conceptId}"] input`);
    field?.focus();
    field?.scrollIntoView({ block: 'nearest' });
  });
}

/** The question about the names of an archive, while there is one. */
function NamesOfArchive() {
  const question = useStudio((state) => state.namesQuestion);
  if (!question) return null;
  return (
    <LazyPartView part={chooseNamesPart}>
      {({ ChooseNames }) => <ChooseNames key={question.archive} question={question} />}
    </LazyPartView>
  );
}

/** How many of the pictures on their way in have been read, and the way to stop. */
function PendingPicturesProgress() {
  const tools = useTools();
  const pendingPictures = useStudio((state) => state.pendingPictures);
  const canStop = useStudio((state) => state.drops.some((drop) => drop.canStop));
  if (!pendingPictures || pendingPictures.total < 2) return null;
  const { done, total } = pendingPictures;
  return (
    <div className="teach-pending">
      <MeterBar
        label={t`Reading pictures`}
        value={total === 0 ? null : done / total}
        valueText={t`${done} of ${total} pictures`}
      />
      <span className="teach-pending-count" aria-hidden="true">
        <Trans>
          {done} of {total}
        </Trans>
      </span>
      {canStop && (
        <Button aria-label={t`Stop reading pictures`} onPress={() => stopDrops(tools)}>
          <Trans>Stop</Trans>
        </Button>
      )}
    </div>
  );
}
