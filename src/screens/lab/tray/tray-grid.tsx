import { t } from '@lingui/core/macro';
import { i18n } from '../../../languages/translator.ts';
import { HelpCircle, Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { GridList, Size, Virtualizer } from 'react-aria-components';
import type { HeldOut } from '../../../domain/session/session.ts';
import { askAbout } from '../../../session/ask/choose-query.ts';
import { tellTruth } from '../../../session/lab/keep-for-testing.ts';
import { showLab } from '../../../session/lab/show-lab.ts';
import { useStudio, useTools } from '../../../session/store/session-context.tsx';
import { deleteHeldOut, demonstrateHeldOut } from '../../../session/teach/held-out.ts';
import { MarkerIcon } from '../../../ui/marker.tsx';
import { MenuItem, MenuLine, Submenu } from '../../shared/menu-items.tsx';
import { useDraggable } from '../../../ui/use-draggable.ts';
import { GradualGrid } from '../../../ui/gradual-grid.ts';
import { HELD_OUT } from '../../shared/drag-types.ts';
import { Tile } from '../../shared/tile.tsx';
import { TruthItems } from './truth-items.tsx';
import { inTruthWords, truthLabel, truthOfKey } from './truth-choices.ts';

/** The size of a tile with its words below (tray-page.css), in CSS pixels. */
const BOX = {
  minItemSize: new Size(96, 124),
  maxItemSize: new Size(96, 124),
  minSpace: new Size(8, 8),
  maxHorizontalSpace: 8,
  preserveAspectRatio: true,
};

/** The pictures of the tray. Only those in view are drawn, because there may be thousands. */
export function TrayGrid() {
  const tools = useTools();
  const tray = useStudio(({ session }) => session.testTray);
  const concepts = useStudio(({ session }) => session.concepts);
  const dragAndDropHooks = useDraggable(HELD_OUT);
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const tile = event.target instanceof Element ? event.target.closest('[data-key]') : null;
    const id = tile?.getAttribute('data-key');
    if (!id) return;
    const truth = truthOfKey(event.key, concepts);
    if (truth !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      tellTruth(tools, [id], truth);
    } else if (event.key === 'Delete' || event.key === 'Backspace') deleteHeldOut(tools, id);
  };
  return (
    <div className="tray-keys" onKeyDownCapture={onKey}>
      <Virtualizer layout={GradualGrid} layoutOptions={BOX}>
        <GridList
          className="tray-box"
          aria-label={t`Pictures of the test tray`}
          layout="grid"
          keyboardNavigationBehavior="tab"
          items={tray}
          dependencies={[tray, concepts, i18n.language]}
          dragAndDropHooks={dragAndDropHooks}
        >
          {(heldOut) => <TruthTile heldOut={heldOut} />}
        </GridList>
      </Virtualizer>
    </div>
  );
}

function TruthTile({ heldOut }: { heldOut: HeldOut }) {
  const { id, imageId, source, truth } = heldOut;
  const concept = useStudio(({ session }) => session.concepts.find(({ name }) => name === truth));
  const words = inTruthWords(source, truth);
  return (
    <Tile
      id={id}
      imageId={imageId}
      words={words}
      textValue={words}
      className="tray-truth-tile"
      mark={
        <span
          className={truth === '' ? 'tray-truth tray-truth-untold' : 'tray-truth'}
          aria-hidden="true"
        >
          {concept && <MarkerIcon index={concept.marker} size={13} />}
          <bdi translate={truth ? 'no' : 'yes'}>{truth ? truth : truthLabel(truth)}</bdi>
        </span>
      }
    >
      <HeldOutActs heldOut={heldOut} />
    </Tile>
  );
}

/** Separate from the tile, so that a thousand closed menus cost nothing. */
function HeldOutActs({ heldOut: { id, truth } }: { heldOut: HeldOut }) {
  const tools = useTools();
  const concepts = useStudio(({ session }) => session.concepts);
  return (
    <>
      <Submenu text={t`In truth…`}>
        <TruthItems chosen={truth} onChoose={(told) => tellTruth(tools, [id], told)} />
      </Submenu>
      <Submenu text={t`Teach as…`} isDisabled={concepts.length === 0}>
        {concepts.map((concept) => (
          <MenuItem
            key={concept.id}
            text={concept.name}
            isName
            icon={<MarkerIcon index={concept.marker} />}
            onAction={() => demonstrateHeldOut(tools, id, concept.id)}
          />
        ))}
      </Submenu>
      <MenuItem
        text={t`Use as question`}
        icon={<HelpCircle />}
        onAction={() => {
          askAbout(tools, id);
          showLab(tools, null);
        }}
      />
      <MenuLine />
      <MenuItem
        text={t`Delete`}
        tone="problem"
        icon={<Trash2 />}
        onAction={() => deleteHeldOut(tools, id)}
      />
    </>
  );
}
