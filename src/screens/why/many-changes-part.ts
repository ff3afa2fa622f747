import { lazyPart } from '../../kernel/lazy-part.ts';
import { withWords } from '../../languages/with-words.ts';

/** The lazy part with the menus of "What if…", for more concepts than have a button each. */
export const manyChangesPart = lazyPart(withWords(() => import('./many-changes.tsx')));
