import { lazyPart } from '../../kernel/lazy-part.ts';
import { withWords } from '../../languages/with-words.ts';

/** The lazy part that searches, folds and sorts many concepts. */
export const conceptFinderPart = lazyPart(withWords(() => import('./concept-finder.tsx')));
