import { lazyPart } from '../../kernel/lazy-part.ts';

/** The lazy part with the explanations of the method. */
export const explanationPart = lazyPart(() => import('./explanation.tsx'));
