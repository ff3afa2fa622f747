import { t } from '@lingui/core/macro';
import { Copy, Eye, EyeOff, FlaskConical, HelpCircle, MoveRight, Trash2 } from 'lucide-react';
import type { Concept } from '../../domain/lcl/concept.ts';
import type { Demonstration } from '../../domain/lcl/demonstration.ts';
import {
  copyDemonstration,
  deleteDemonstration,
  moveDemonstration,
  muteDemonstration,
} from '../../session/teach/arrange.ts';
import { holdOutDemonstrations } from '../../session/teach/held-out.ts';
import { askAbout } from '../../session/ask/choose-query.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { MarkerIcon } from '../../ui/marker.tsx';
import { MenuItem, MenuLine, Submenu } from '../shared/menu-items.tsx';
import { Tile } from '../shared/tile.tsx';

interface Props {
  concept: Concept;
  demonstration: Demonstration;
}

/** One demonstration. Its menu offers every action of a drag to keyboard, touch and screen reader. */
export function PictureTile({ concept, demonstration }: Props) {
  const { id, imageId, muted, source } = demonstration;
  const place = concept.demonstrations.indexOf(demonstration) + 1;
  const words = t`${{ name: concept.name }}, picture ${place} of ${{ count: concept.demonstrations.length }}`;
  return (
    <Tile
      id={id}
      imageId={imageId}
      words={words}
      textValue={muted ? t`${words}, muted: ${source}` : `${words}: ${source}`}
      {...(muted && { className: 'tile-muted' })}
      mark={
        muted && (
          <span className="tile-mute-mark">
            <EyeOff aria-label={t`muted`} />
          </span>
        )
      }
    >
      <PictureActs concept={concept} demonstration={demonstration} />
    </Tile>
  );
}

/** Separate from the tile, so that a thousand closed menus cost nothing. */
function PictureActs({ concept, demonstration: { id, muted } }: Props) {
  const tools = useTools();
  const concepts = useStudio((state) => state.session.concepts);
  const others = concepts.filter((other) => other.id !== concept.id);
  const toOthers = (act: typeof moveDemonstration | typeof copyDemonstration) =>
    others.map((other) => (
      <MenuItem
        key={other.id}
        text={other.name}
        isName
        icon={<MarkerIcon index={other.marker} />}
        onAction={() => act(tools, id, other.id)}
      />
    ));
  return (
    <>
      <Submenu text={t`Move to…`} icon={<MoveRight />} isDisabled={others.length === 0}>
        {toOthers(moveDemonstration)}
      </Submenu>
      <Submenu text={t`Copy to…`} icon={<Copy />} isDisabled={others.length === 0}>
        {toOthers(copyDemonstration)}
      </Submenu>
      <MenuItem
        text={t`Keep for testing`}
        icon={<FlaskConical />}
        onAction={() => holdOutDemonstrations(tools, [id])}
      />
      <MenuItem
        text={t`Use as question`}
        icon={<HelpCircle />}
        onAction={() => askAbout(tools, id)}
      />
      <MenuItem
        text={muted ? t`Unmute` : t`Mute`}
        icon={muted ? <Eye /> : <EyeOff />}
        onAction={() => muteDemonstration(tools, id, !muted)}
      />
      <MenuLine />
      <MenuItem
        text={t`Delete`}
        tone="problem"
        icon={<Trash2 />}
        onAction={() => deleteDemonstration(tools, id)}
      />
    </>
  );
}
