import { plural, t } from '@lingui/core/macro';
import {
  ChevronDown,
  ChevronRight,
  Eye,
  EyeOff,
  MoreHorizontal,
  Palette,
  Trash2,
} from 'lucide-react';
import { memo, useState } from 'react';
import { useFormatTag } from '../../languages/use-language.ts';
import { MARKERS, type Concept } from '../../domain/lcl/concept.ts';
import {
  deleteConcept,
  markConcept,
  muteConcept,
  renameConcept,
} from '../../session/teach/arrange.ts';
import { fetchPart } from '../../session/store/fetch-part.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { DropArea } from '../../ui/drop-area.tsx';
import { MarkerIcon, markerColour, markerName } from '../../ui/marker.tsx';
import { Menu } from '../shared/menu.tsx';
import { MenuItem, MenuLine, Submenu } from '../shared/menu-items.tsx';
import { TextEdit } from '../../ui/text-edit.tsx';
import { DEMONSTRATION, HELD_OUT } from '../shared/drag-types.ts';
import { AddPictures } from './add-pictures.tsx';
import { nameRefusalWords } from './name-refusal-words.ts';
import { pictureBoxPart } from './picture-box-part.ts';
import { PictureGrid } from './picture-grid.tsx';
import { takeDrop } from './take-drop.ts';
import { useDrawn } from './use-drawn.ts';
import './concept-card.css';

interface Props {
  concept: Concept;
  /** How many of its pictures are drawn before the visitor asks for all. */
  atFirst: number;
  /** Whether its pictures are drawn even out of view. */
  atOnce: boolean;
  /** Whether only its name is shown. */
  isFolded?: boolean;
  /** Folds and unfolds it. Absent where there are few concepts. */
  onFold?: (id: string, isFolded: boolean) => void;
}

/**
 * One concept with its name, its marker and its pictures. It is drawn again only when it changes, because there may be
 * many.
 */
export const ConceptCard = memo(function ConceptCard({
  concept,
  atFirst,
  atOnce,
  isFolded = false,
  onFold,
}: Props) {
  useFormatTag();
  const tools = useTools();
  const { id, name, marker, muted } = concept;
  return (
    <DropArea
      className={muted ? 'concept-card concept-card-muted' : 'concept-card'}
      label={t`${name}: drop or paste pictures`}
      takes={[DEMONSTRATION, HELD_OUT]}
      onItems={(items) => void takeDrop(tools, items, id)}
    >
      <div className="concept-card-inside" style={{ borderInlineStartColor: markerColour(marker) }}>
        <ConceptHead concept={concept} isFolded={isFolded} {...(onFold && { onFold })} />
        {!isFolded && <ConceptPictures concept={concept} atFirst={atFirst} atOnce={atOnce} />}
      </div>
    </DropArea>
  );
});

function ConceptHead({
  concept,
  isFolded = false,
  onFold,
}: Pick<Props, 'concept' | 'isFolded' | 'onFold'>) {
  const tools = useTools();
  const { id, name, marker, muted, demonstrations } = concept;
  const rename = (typed: string) => {
    const renamed = renameConcept(tools, id, typed);
    return renamed.ok ? null : nameRefusalWords(renamed.failure);
  };
  return (
    <div className="concept-card-head">
      <MarkerIcon index={marker} size={20} />
      <TextEdit
        className="concept-card-name"
        label={t`Name of the concept`}
        value={name}
        onCommit={rename}
      />
      <span className="concept-card-count">{countWords(demonstrations.length, muted)}</span>
      {onFold && (
        <Button
          look="icon"
          aria-expanded={!isFolded}
          aria-label={t`Pictures of ${name}`}
          onPress={() => onFold(id, !isFolded)}
        >
          {isFolded ? <ChevronRight aria-hidden="true" /> : <ChevronDown aria-hidden="true" />}
        </Button>
      )}
      <ConceptMenu concept={concept} />
    </div>
  );
}

function ConceptMenu({ concept: { id, name, marker, muted } }: { concept: Concept }) {
  const tools = useTools();
  return (
    <Menu
      label={t`Concept ${name}`}
      trigger={
        <Button look="icon" aria-label={t`More for ${name}`}>
          <MoreHorizontal aria-hidden="true" />
        </Button>
      }
    >
      <MenuItem
        text={muted ? t`Unmute` : t`Mute`}
        icon={muted ? <Eye /> : <EyeOff />}
        onAction={() => muteConcept(tools, id, !muted)}
      />
      <Submenu text={t`Colour and shape`} icon={<Palette />}>
        {MARKERS.map((choice) => (
          <MenuItem
            key={choice}
            text={markerName(choice)}
            icon={<MarkerIcon index={choice} />}
            isChecked={choice === marker}
            onAction={() => markConcept(tools, id, choice)}
          />
        ))}
      </Submenu>
      <MenuLine />
      <MenuItem
        text={t`Delete concept`}
        tone="problem"
        icon={<Trash2 />}
        onAction={() => deleteConcept(tools, id)}
      />
    </Menu>
  );
}

function ConceptPictures({ concept, atFirst, atOnce }: Props) {
  const tools = useTools();
  const [all, setAll] = useState(false);
  const { drawn, ref } = useDrawn(atOnce);
  const { name, demonstrations } = concept;
  const isLong = demonstrations.length > atFirst;
  // The shown pictures stay until all can be drawn.
  const showAll = async () => {
    if (await fetchPart(tools.store, pictureBoxPart)) setAll(true);
  };
  return (
    <div
      ref={ref}
      className={
        demonstrations.length === 0
          ? 'concept-card-pictures concept-card-empty'
          : 'concept-card-pictures'
      }
    >
      {drawn ? (
        <PictureGrid concept={concept} first={all && isLong ? null : atFirst} />
      ) : (
        <RoomForTiles count={Math.min(atFirst, demonstrations.length)} />
      )}
      {isLong && (
        <Button
          aria-expanded={all}
          aria-label={
            all
              ? t`Fewer pictures of ${name}`
              : t`All ${{ count: demonstrations.length }} pictures of ${name}`
          }
          onPress={() => (all ? setAll(false) : void showAll())}
        >
          {all ? t`Fewer` : t`All ${{ count: demonstrations.length }}`}
        </Button>
      )}
      <AddPictures concept={concept} />
    </div>
  );
}

function countWords(count: number, muted: boolean): string {
  const pictures = t`${plural(count, { one: '1 picture', other: '# pictures' })}`;
  return muted ? t`muted · ${pictures}` : pictures;
}

/** This takes as much room as the tiles will, because everything below must not move when they appear. */
function RoomForTiles({ count }: { count: number }) {
  return Array.from({ length: count }, (_, place) => (
    <span key={place} className="concept-card-room" />
  ));
}
