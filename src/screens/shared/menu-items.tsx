import { createContext, useContext, type ComponentType, type ReactNode } from 'react';

export interface ItemProps {
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

export interface SubmenuProps extends Omit<ItemProps, 'onAction' | 'tone'> {
  children: ReactNode;
}

/** How the open menu draws what stands in it. */
export const MenuParts = createContext<{
  readonly Item: ComponentType<ItemProps>;
  readonly Submenu: ComponentType<SubmenuProps>;
  readonly Line: ComponentType;
} | null>(null);

function useParts() {
  const parts = useContext(MenuParts);
  if (!parts) throw new Error('this stands in no menu');
  return parts;
}

export function MenuItem(props: ItemProps) {
  const { Item } = useParts();
  return <Item {...props} />;
}

/** An item that opens a menu of its own. */
export function Submenu(props: SubmenuProps) {
  const parts = useParts();
  return <parts.Submenu {...props} />;
}

export function MenuLine() {
  const { Line } = useParts();
  return <Line />;
}
