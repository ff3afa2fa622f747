import { GripVertical, MoreHorizontal } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button as AriaButton, GridListItem } from 'react-aria-components';
import type { ImageId } from '../../kernel/image-id.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Picture } from './picture.tsx';
import './tile.css';

interface Props {
  id: string;
  imageId: ImageId;
  /** What it is called: "fep, picture 2 of 4". */
  words: string;
  /** What is said of it in the list: its words and its state. */
  textValue: string;
  className?: string;
  /** What a press does; without it, a press opens the menu. */
  onPress?: () => void;
  /** Stands over the picture. */
  mark?: ReactNode;
  /** The menu's items: whatever a drag can do, they can do for keyboard, touch and screen reader. Drawn when it opens. */
  children: ReactNode;
}

/** A picture in a list of pictures: it can be dragged, pressed, and asked what it can do. */
export function Tile({ id, imageId, words, textValue, className, onPress, mark, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <GridListItem
      id={id}
      className={`tile ${className ?? ''}`}
      textValue={textValue}
      onAction={onPress ?? (() => setOpen(true))}
    >
      <span className="tile-frame">
        <Picture imageId={imageId} alt={words} />
      </span>
      {mark}
      <AriaButton slot="drag" className="tile-drag" aria-label={`Drag ${words}`}>
        <GripVertical size={16} aria-hidden="true" />
      </AriaButton>
      <span className="tile-menu">
        <Menu
          label={words}
          isOpen={open}
          onOpenChange={setOpen}
          trigger={
            <Button look="icon" aria-label={`More for ${words}`}>
              <MoreHorizontal aria-hidden="true" />
            </Button>
          }
        >
          {children}
        </Menu>
      </span>
    </GridListItem>
  );
}
