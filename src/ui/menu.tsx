import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger as AriaMenuTrigger,
  Popover,
  Separator,
  SubmenuTrigger,
  type MenuTriggerProps,
} from 'react-aria-components';
import { Check, ChevronRight } from 'lucide-react';
import './menu.css';

interface MenuProps extends Omit<MenuTriggerProps, 'children' | 'trigger'> {
  /** The subject of the menu, read aloud. */
  label: string;
  /** The button that opens it. */
  trigger: ReactNode;
  children: ReactNode;
}

/** A menu below its button: arrow keys, type-ahead, Escape, touch. */
export function Menu({ label, trigger, children, ...props }: MenuProps) {
  return (
    <AriaMenuTrigger {...props}>
      {trigger}
      <Popover className="menu-popover" placement="bottom end">
        <AriaMenu className="menu" aria-label={label}>
          {children}
        </AriaMenu>
      </Popover>
    </AriaMenuTrigger>
  );
}

interface ItemProps {
  /** The item's words, for type-ahead and for reading aloud. */
  text: string;
  /** The words are a name that somebody wrote, which no translator may change. */
  isName?: boolean;
  icon?: ReactNode;
  onAction?: () => void;
  isDisabled?: boolean;
  isChecked?: boolean;
  tone?: 'problem';
}

export function MenuItem({ text, isName, icon, onAction, isDisabled, isChecked, tone }: ItemProps) {
  return (
    <AriaMenuItem
      className={tone ? `menu-item menu-item-${tone}` : 'menu-item'}
      textValue={text}
      {...(onAction && { onAction })}
      isDisabled={isDisabled ?? false}
    >
      {({ hasSubmenu }) => (
        <>
          <span className="menu-icon">{icon}</span>
          <span className="menu-text">
            <bdi translate={isName ? 'no' : 'yes'}>{text}</bdi>
            {isChecked && <span className="visually-hidden"> (chosen)</span>}
          </span>
          {isChecked && <Check aria-hidden="true" />}
          {hasSubmenu && <ChevronRight aria-hidden="true" />}
        </>
      )}
    </AriaMenuItem>
  );
}

/** An item that opens a menu of its own. */
export function Submenu({
  text,
  isName = false,
  icon,
  isDisabled,
  children,
}: Omit<ItemProps, 'onAction' | 'tone'> & { children: ReactNode }) {
  return (
    <SubmenuTrigger>
      <MenuItem text={text} isName={isName} icon={icon} isDisabled={isDisabled ?? false} />
      <Popover className="menu-popover" placement={besideOrBelow()}>
        <AriaMenu className="menu" aria-label={text}>
          {children}
        </AriaMenu>
      </Popover>
    </SubmenuTrigger>
  );
}

/** A phone has no room for a second menu beside the item. */
function besideOrBelow(): 'end top' | 'bottom start' {
  return matchMedia('(max-width: 640px)').matches ? 'bottom start' : 'end top';
}

export function MenuLine() {
  return <Separator className="menu-line" />;
}
