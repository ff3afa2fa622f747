import { lazyPart } from '../../kernel/lazy-part.ts';

/** The lazy part with menus and with dialogs below a button. */
export const overlayPart = lazyPart(() => import('./overlays.tsx'));
