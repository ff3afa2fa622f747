import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { HelpCircle, Trash2 } from 'lucide-react';
import { GridList } from 'react-aria-components';
import type { HeldOut } from '../../domain/session/session.ts';
import { askAbout } from '../../session/ask/choose-query.ts';
import { i18n } from '../../languages/translator.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import {
  deleteHeldOut,
  demonstrateHeldOut,
  holdOutDemonstrations,
} from '../../session/teach/held-out.ts';
import { MarkerIcon } from '../../ui/marker.tsx';
import { MenuItem, MenuLine, Submenu } from '../shared/menu-items.tsx';
import { useDraggable } from '../../ui/use-draggable.ts';
import { fillTray } from '../../session/files/file-acts.ts';
import { showLab } from '../../session/lab/show-lab.ts';
import { Button } from '../../ui/button.tsx';
import { DropArea, textsOf, type DroppedItems } from '../../ui/drop-area.tsx';
import { DEMONSTRATION, HELD_OUT } from '../shared/drag-types.ts';
import { Tile } from '../shared/tile.tsx';
import './test-tray.css';

/** Held-out pictures: press one to ask about it, drag it to a card to teach with it. */
export function TestTray() {
  const tray = useStudio((state) => state.session.testTray);
  const dragAndDropHooks = useDraggable(HELD_OUT);
  const tools = useTools();
  const take = async (items: readonly DroppedItems[]) => {
    const ids = await textsOf(items, DEMONSTRATION);
    if (ids.length > 0) holdOutDemonstrations(tools, ids);
    else await fillTray(tools, items, '');
  };
  return (
    <DropArea
      className="tray-place"
      label={t`Test tray: drop or paste pictures`}
      takes={[DEMONSTRATION]}
      onItems={(items) => void take(items)}
    >
      <h3 id="tray-title" className="tray-title">
        <Trans>
          Test tray
          <Button look="quiet" onPress={() => showLab(tools, 'tray')}>
            Open the tray
          </Button>
        </Trans>
      </h3>
      <p className="tray-hint">
        {tray.length === 0
          ? t`Drag pictures of a card here to test with them.`
          : t`Press one to ask about it, or drag it to a card to teach with it.`}
      </p>
      {tray.length > 0 && (
        <GridList
          className="tray"
          aria-label={t`Test tray`}
          layout="grid"
          keyboardNavigationBehavior="tab"
          items={tray}
          dependencies={[tray, i18n.language]}
          dragAndDropHooks={dragAndDropHooks}
        >
          {(heldOut) => <TrayTile heldOut={heldOut} />}
        </GridList>
      )}
    </DropArea>
  );
}

function TrayTile({ heldOut }: { heldOut: HeldOut }) {
  const tools = useTools();
  // Each tile looks this up itself. Another question then redraws two tiles, and not the whole tray.
  const asked = useStudio(({ session }) => session.query?.imageId === heldOut.imageId);
  const concepts = useStudio((state) => state.session.concepts);
  const tray = useStudio((state) => state.session.testTray);
  const words = t`Test picture ${{ place: tray.indexOf(heldOut) + 1 }} of ${{ count: tray.length }}`;
  return (
    <Tile
      id={heldOut.id}
      imageId={heldOut.imageId}
      words={words}
      textValue={asked ? t`${words}, asked now` : words}
      {...(asked && { className: 'tile-asked' })}
      onPress={() => askAbout(tools, heldOut.id)}
    >
      <MenuItem
        text={t`Use as question`}
        icon={<HelpCircle />}
        onAction={() => askAbout(tools, heldOut.id)}
      />
      <Submenu text={t`Teach as…`} isDisabled={concepts.length === 0}>
        {concepts.map((concept) => (
          <MenuItem
            key={concept.id}
            text={concept.name}
            isName
            icon={<MarkerIcon index={concept.marker} />}
            onAction={() => demonstrateHeldOut(tools, heldOut.id, concept.id)}
          />
        ))}
      </Submenu>
      <MenuLine />
      <MenuItem
        text={t`Delete`}
        tone="problem"
        icon={<Trash2 />}
        onAction={() => deleteHeldOut(tools, heldOut.id)}
      />
    </Tile>
  );
}
