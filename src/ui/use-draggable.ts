import { useMemo } from 'react';
import { useDraggableCollection, useDraggableItem } from 'react-aria/useDraggableCollection';
import { useDraggableCollectionState } from 'react-stately/useDraggableCollectionState';
import type { DragAndDropHooks } from 'react-aria-components';

/**
 * Lets the items of a list be dragged to another place. The library's own `useDragAndDrop` also includes what a list
 * needs to take drops. That is 6 kB of the page's script, and no list of this page takes any.
 *
 * @param type what the page calls such a drag; it carries the item's key
 */
export function useDraggable(type: string): DragAndDropHooks {
  return useMemo(() => {
    const hooks: Partial<DragAndDropHooks> = {
      useDraggableCollectionState: function useState(props) {
        return useDraggableCollectionState({
          ...props,
          getItems: (keys) => [...keys].map((key) => ({ [type]: String(key) })),
          getAllowedDropOperations: () => ['move'],
        });
      },
      useDraggableCollection,
      useDraggableItem,
    };
    // The type requires the part for drops, which a list without `useDroppableCollectionState` never uses.
    return hooks as DragAndDropHooks;
  }, [type]);
}
