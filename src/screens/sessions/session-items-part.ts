import { lazyPart } from '../../kernel/lazy-part.ts';
import { withWords } from '../../languages/with-words.ts';

/** The items of the session menu. */
export const sessionItemsPart = lazyPart(withWords(() => import('./session-items.tsx')));
