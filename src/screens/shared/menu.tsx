import { useState, type ReactNode } from 'react';
import { OverlayButton } from './overlay-button.tsx';

interface MenuProps {
  /** The subject of the menu, read aloud. */
  label: string;
  /** The button that opens it. */
  trigger: ReactNode;
  isOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
}

/** A button with a menu below it. What is open is a lazy part (`overlays.tsx`). */
export function Menu({ label, trigger, isOpen, onOpenChange, children }: MenuProps) {
  const [own, setOwn] = useState(false);
  const [focus, setFocus] = useState<'first' | 'last' | null>(null);
  const change = (open: boolean) => {
    setOwn(open);
    onOpenChange?.(open);
  };
  return (
    <OverlayButton
      opens="menu"
      trigger={trigger}
      isOpen={isOpen ?? own}
      onOpen={(first) => {
        setFocus(first);
        change(true);
      }}
    >
      {({ OpenMenu }, triggerRef) => (
        <OpenMenu label={label} triggerRef={triggerRef} focus={focus} onClose={() => change(false)}>
          {children}
        </OpenMenu>
      )}
    </OverlayButton>
  );
}
