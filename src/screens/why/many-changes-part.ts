import { lazyPart } from '../../kernel/lazy-part.ts';

/** The lazy part with the menus of "What if…", for more concepts than have a button each. */
export const manyChangesPart = lazyPart(() => import('./many-changes.tsx'));
