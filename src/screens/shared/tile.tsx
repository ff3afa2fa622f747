import { t } from '@lingui/core/macro';
import { GripVertical, MoreHorizontal } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button as AriaButton, GridListItem } from 'react-aria-components';
import type { ImageId } from '../../kernel/image-id.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from './menu.tsx';
import { Picture } from './picture.tsx';
import './tile.css';

interface Props {
  id: string;
  imageId: ImageId;
  /** The name of the tile, for instance "fep, picture 2 of 4". */
  words: string;
  /** The text for the list, with the name and the state. */
  textValue: string;
  className?: string;
  /** The action of a press. Without it, a press opens the menu. */
  onPress?: () => void;
  /** Shown above the picture. */
  mark?: ReactNode;
  /**
   * The menu's items. They offer every action of a drag to keyboard, touch and screen reader. They are drawn when the
   * menu opens.
   */
  children: ReactNode;
}

/** A picture in a list of pictures. It can be dragged and pressed, and it has a menu. */
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
      <AriaButton slot="drag" className="tile-drag" aria-label={t`Drag ${words}`}>
        <GripVertical size={16} aria-hidden="true" />
      </AriaButton>
      <span className="tile-menu">
        <Menu
          label={words}
          isOpen={open}
          onOpenChange={setOpen}
          trigger={
            <Button look="icon" aria-label={t`More for ${words}`}>
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
