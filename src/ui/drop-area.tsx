import type { ReactNode } from 'react';
import { DropZone, type DropItem, type DropZoneProps } from 'react-aria-components';
import './drop-area.css';

export type DroppedItems = DropItem;

interface Props {
  /** Read aloud to people who drag by keyboard or screen reader, and when it gets the keyboard's focus for pasting. */
  label: string;
  className: string;
  onItems: (items: readonly DroppedItems[]) => void;
  /** The types of this page's own drags that it takes. It always takes files and folders. */
  takes: readonly string[];
  children: ReactNode;
}

/**
 * A place for pictures. It takes drops of files, folders and the page's own drags, and pasted files when it has the
 * focus.
 */
export function DropArea({ label, className, onItems, takes, children }: Props) {
  const operation: DropZoneProps['getDropOperation'] = (types, allowed) => {
    const own = takes.some((type) => types.has(type));
    // Files from outside have types of their own, which nobody can list. A drag of the page has one of our types, or is
    // not meant for this area.
    const foreign = ![...ownTypes].some((type) => types.has(type));
    if (!own && !foreign) return 'cancel';
    return allowed.includes('move') ? 'move' : (allowed[0] ?? 'cancel');
  };
  return (
    <DropZone
      className={`drop-area ${className}`}
      aria-label={label}
      getDropOperation={operation}
      onDrop={({ items }) => onItems(items)}
    >
      {children}
    </DropZone>
  );
}

const ownTypes = new Set<string>();

/** Declares a type of the page's own drags, so that areas that do not take it refuse it. */
export function ownDragType(name: string): string {
  const type = `application/x-link-context-${name}`;
  ownTypes.add(type);
  return type;
}

/** The texts of one of the page's own types among dropped items. */
export async function textsOf(
  items: readonly DroppedItems[],
  type: string,
): Promise<readonly string[]> {
  const texts = items.map((item) =>
    item.kind === 'text' && item.types.has(type) ? item.getText(type) : null,
  );
  return (await Promise.all(texts)).filter((text) => text !== null);
}
