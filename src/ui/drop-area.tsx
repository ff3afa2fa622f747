import { useEffect, useRef, type ReactNode } from 'react';
import { DropZone, type DropItem, type DropZoneProps } from 'react-aria-components';
import './drop-area.css';

/** An item of React Aria, or a file that only the browser's memory holds, such as a picture of another page. */
export type DroppedItems = DropItem | File;

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
  const { area, dropped } = useNativeDrop();
  // On a paste, `dropped` is null. Whoever listens to pastes of the whole page then takes the texts.
  const take = ({ items }: { readonly items: readonly DropItem[] }) => {
    const isTaken = (item: DropItem) =>
      item.kind !== 'text' ||
      dropped.current !== null ||
      takes.some((type) => item.types.has(type));
    const taken = [...items.filter(isTaken), ...(dropped.current ?? [])];
    if (taken.length > 0) onItems(taken);
  };
  return (
    <DropZone
      ref={area}
      className={`drop-area ${className}`}
      aria-label={label}
      getDropOperation={operation}
      onDrop={take}
    >
      {children}
    </DropZone>
  );
}

/**
 * During a drop from outside, `dropped` holds the files that are on no disk. React Aria leaves those out. Browsers give
 * one for a picture that is dragged from another page. At all other times it is null.
 */
function useNativeDrop() {
  const area = useRef<HTMLDivElement>(null);
  const dropped = useRef<readonly File[] | null>(null);
  useEffect(() => {
    const element = area.current;
    const onDrop = ({ dataTransfer }: DragEvent) => {
      dropped.current = filesWithoutEntry(dataTransfer);
      setTimeout(() => (dropped.current = null));
    };
    element?.addEventListener('drop', onDrop, true);
    return () => element?.removeEventListener('drop', onDrop, true);
  }, []);
  return { area, dropped };
}

function filesWithoutEntry(transfer: DataTransfer | null): readonly File[] {
  return [...(transfer?.items ?? [])].flatMap((item) => {
    const isOnDisk = item.kind !== 'file' || item.webkitGetAsEntry() !== null;
    return isOnDisk ? [] : (item.getAsFile() ?? []);
  });
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
    'kind' in item && item.kind === 'text' && item.types.has(type) ? item.getText(type) : null,
  );
  return (await Promise.all(texts)).filter((text) => text !== null);
}
