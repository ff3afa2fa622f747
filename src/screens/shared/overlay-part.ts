import { lazyPart } from '../../kernel/lazy-part.ts';
import { withWords } from '../../languages/with-words.ts';

/** The lazy part with menus and with dialogs below a button. */
export const overlayPart = lazyPart(withWords(() => import('./overlays.tsx')));
