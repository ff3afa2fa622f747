import { lazyPart } from '../../kernel/lazy-part.ts';

/** The lazy part that searches, folds and sorts many concepts. */
export const conceptFinderPart = lazyPart(() => import('./concept-finder.tsx'));
