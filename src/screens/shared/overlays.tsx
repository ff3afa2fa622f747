import { t } from '@lingui/core/macro';
import type { ReactNode, RefObject } from 'react';
import {
  Dialog,
  Heading,
  Menu as AriaMenu,
  MenuContext,
  MenuItem as AriaMenuItem,
  Modal,
  ModalOverlay,
  OverlayTriggerStateContext,
  Popover,
  Provider,
  RootMenuTriggerStateContext,
  Separator,
  SubmenuTrigger,
} from 'react-aria-components';
import { useMenuTriggerState } from 'react-stately/useMenuTriggerState';
import { Check, ChevronRight } from 'lucide-react';
import { MenuParts, type ItemProps, type SubmenuProps } from './menu-items.tsx';
import './menu.css';

// What opens over the page, as a lazy part. No press, no overlay: the first answer needs none of it.

interface OverlayProps {
  triggerRef: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
  children: ReactNode;
}

interface OpenMenuProps extends OverlayProps {
  label: string;
  /** Which item has the focus first. The menu itself, if it was opened by mouse. */
  focus: 'first' | 'last' | null;
}

/** An open menu below its button: arrow keys, type-ahead, Escape, touch. */
export function OpenMenu({ label, triggerRef, focus, onClose, children }: OpenMenuProps) {
  const state = useMenuTriggerState({ isOpen: true, onOpenChange: (open) => !open && onClose() });
  return (
    <Provider
      values={[
        [MenuContext, { autoFocus: focus ?? true, onClose: state.close, 'aria-label': label }],
        [OverlayTriggerStateContext, state],
        [RootMenuTriggerStateContext, state],
        // Around all of it, because menus inside this one are drawn elsewhere.
        [MenuParts, menuParts],
      ]}
    >
      <Popover
        className="menu-popover"
        placement="bottom end"
        trigger="MenuTrigger"
        triggerRef={triggerRef}
        aria-label={label}
      >
        <AriaMenu className="menu">{children}</AriaMenu>
      </Popover>
    </Provider>
  );
}

interface OpenDialogProps extends OverlayProps {
  popoverClass: string;
  dialogClass: string;
  /** The heading, by its words and its class, or the dialog's name for screen readers alone. */
  title: string;
  titleClass?: string;
}

/** An open dialog below its button. */
export function OpenDialog({
  popoverClass,
  dialogClass,
  title,
  titleClass,
  triggerRef,
  onClose,
  children,
}: OpenDialogProps) {
  return (
    <Popover
      className={popoverClass}
      placement="bottom end"
      trigger="DialogTrigger"
      triggerRef={triggerRef}
      isOpen
      onOpenChange={(open) => !open && onClose()}
    >
      <Dialog className={dialogClass} {...(titleClass === undefined && { 'aria-label': title })}>
        {titleClass !== undefined && (
          <Heading slot="title" level={2} className={titleClass}>
            {title}
          </Heading>
        )}
        {children}
      </Dialog>
    </Popover>
  );
}

interface OpenModalProps {
  className: string;
  dialogClass: string;
  onClose: () => void;
  children: ReactNode;
}

/** An open dialog in front of the page. Escape and a press beside it close it. */
export function OpenModal({ className, dialogClass, onClose, children }: OpenModalProps) {
  return (
    <ModalOverlay
      className="dialog-ground"
      isDismissable
      isOpen
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={`dialog ${className}`}>
        <Dialog className={dialogClass}>{children}</Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Item({ text, isName, icon, onAction, isDisabled, isChecked, tone }: ItemProps) {
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
            {isChecked && <span className="visually-hidden"> {t`(chosen)`}</span>}
          </span>
          {isChecked && <Check aria-hidden="true" />}
          {hasSubmenu && <ChevronRight aria-hidden="true" />}
        </>
      )}
    </AriaMenuItem>
  );
}

function ItemWithMenu({ text, isName = false, icon, isDisabled, children }: SubmenuProps) {
  return (
    <SubmenuTrigger>
      <Item text={text} isName={isName} icon={icon} isDisabled={isDisabled ?? false} />
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

function Line() {
  return <Separator className="menu-line" />;
}

const menuParts = { Item, Submenu: ItemWithMenu, Line };
