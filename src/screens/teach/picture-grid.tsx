import { t } from '@lingui/core/macro';
import type { KeyboardEvent } from 'react';
import { GridList } from 'react-aria-components';
import { i18n } from '../../languages/translator.ts';
import type { Concept } from '../../domain/lcl/concept.ts';
import { deleteDemonstration } from '../../session/teach/arrange.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { useDraggable } from '../../ui/use-draggable.ts';
import { DEMONSTRATION } from '../shared/drag-types.ts';
import { LazyPartView } from '../shared/lazy-part-view.tsx';
import { pictureBoxPart } from './picture-box-part.ts';
import { PictureTile } from './picture-tile.tsx';
import './picture-grid.css';

interface Props {
  concept: Concept;
  /** How many are drawn, from the first on. `null` means all, in a box that draws only the part in view. */
  first: number | null;
}

/** A concept's pictures. They are one stop of the Tab key, arrow keys move between them, and Delete removes one. */
export function PictureGrid({ concept, first }: Props) {
  const tools = useTools();
  const dragAndDropHooks = useDraggable(DEMONSTRATION);
  const { name, demonstrations } = concept;
  if (demonstrations.length === 0) return null;

  const deleteFocused = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    const tile = event.target instanceof Element ? event.target.closest('[data-key]') : null;
    const id = tile?.getAttribute('data-key');
    if (id) deleteDemonstration(tools, id);
  };
  const grid = (
    <GridList
      className={first === null ? 'picture-grid-box' : 'picture-grid'}
      aria-label={t`Pictures of ${name}`}
      layout="grid"
      keyboardNavigationBehavior="tab"
      items={first === null ? demonstrations : demonstrations.slice(0, first)}
      dependencies={[concept, i18n.language]}
      dragAndDropHooks={dragAndDropHooks}
    >
      {(demonstration) => <PictureTile concept={concept} demonstration={demonstration} />}
    </GridList>
  );
  return (
    <div className="picture-grid-keys" onKeyDown={deleteFocused}>
      {first === null ? (
        <LazyPartView part={pictureBoxPart}>
          {({ PictureBox }) => <PictureBox>{grid}</PictureBox>}
        </LazyPartView>
      ) : (
        grid
      )}
    </div>
  );
}
