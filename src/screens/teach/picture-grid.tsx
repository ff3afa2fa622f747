import type { KeyboardEvent } from 'react';
import { GridList, useDragAndDrop } from 'react-aria-components';
import type { Concept } from '../../domain/concept.ts';
import { deleteDemonstration } from '../../session/arrange.ts';
import { useTools } from '../../session/session-context.tsx';
import { DEMONSTRATION } from '../drag-types.ts';
import { PictureTile } from './picture-tile.tsx';
import './picture-grid.css';

/** A concept's pictures: one stop of the Tab key, arrow keys between them, Delete takes one away. */
export function PictureGrid({ concept }: { concept: Concept }) {
  const tools = useTools();
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [DEMONSTRATION]: String(key) })),
    getAllowedDropOperations: () => ['move'],
  });
  if (concept.demonstrations.length === 0) return null;

  const deleteFocused = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    const tile = event.target instanceof Element ? event.target.closest('[data-key]') : null;
    const id = tile?.getAttribute('data-key');
    if (id) deleteDemonstration(tools, id);
  };

  return (
    <div className="picture-grid-keys" onKeyDown={deleteFocused}>
      <GridList
        className="picture-grid"
        aria-label={`Pictures of ${concept.name}`}
        layout="grid"
        keyboardNavigationBehavior="tab"
        items={concept.demonstrations}
        dependencies={[concept]}
        dragAndDropHooks={dragAndDropHooks}
      >
        {(demonstration) => <PictureTile concept={concept} demonstration={demonstration} />}
      </GridList>
    </div>
  );
}
