import { useRef, type ReactNode, type RefObject } from 'react';
import { ButtonContext, type ButtonProps, type PressEvent } from 'react-aria-components';
import { LazyPartView } from './lazy-part-view.tsx';
import { overlayPart } from './overlay-part.ts';
import type * as Overlays from './overlays.tsx';

type OverlayPart = typeof Overlays;
type KeyEvent = Parameters<NonNullable<ButtonProps['onKeyDown']>>[0];

interface Props {
  opens: 'menu' | 'dialog';
  /** The button. */
  trigger: ReactNode;
  isOpen: boolean;
  /** `focus` says which item of a menu has the focus first, as far as a key or a screen reader opened it. */
  onOpen: (focus: 'first' | 'last' | null) => void;
  /** What is open. */
  children: (part: OverlayPart, triggerRef: RefObject<HTMLButtonElement | null>) => ReactNode;
}

/**
 * A button that opens something over the page, whose code comes with the first press. It opens as buttons of the system
 * do: a menu as soon as the mouse or a key goes down, but for a finger when it goes up.
 */
export function OverlayButton({ opens, trigger, isOpen, onOpen, children }: Props) {
  const ref = useRef<HTMLButtonElement>(null);
  const open = (focus: 'first' | 'last' | null) => {
    // The focus returns to the button when what is open closes.
    ref.current?.focus({ preventScroll: true });
    onOpen(focus);
  };
  const asMenu = {
    preventFocusOnPress: true,
    onPressStart({ pointerType }: PressEvent) {
      if (pointerType === 'touch' || pointerType === 'keyboard') return;
      open(pointerType === 'virtual' ? 'first' : null);
    },
    onPress: ({ pointerType }: PressEvent) => pointerType === 'touch' && open(null),
    onKeyDown(event: KeyEvent) {
      // The keys of the page go on to the page.
      if (!['Enter', ' ', 'ArrowDown', 'ArrowUp'].includes(event.key))
        return event.continuePropagation();
      event.preventDefault();
      open(event.key === 'ArrowUp' ? 'last' : 'first');
    },
  };
  return (
    <>
      <ButtonContext.Provider
        value={{
          ref,
          'aria-haspopup': opens,
          'aria-expanded': isOpen,
          ...(opens === 'menu' ? asMenu : { onPress: () => open(null) }),
        }}
      >
        {trigger}
      </ButtonContext.Provider>
      {isOpen && (
        <LazyPartView part={overlayPart} meanwhile={null}>
          {(part) => children(part, ref)}
        </LazyPartView>
      )}
    </>
  );
}
