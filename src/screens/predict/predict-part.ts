import { lazyPart } from '../../kernel/lazy-part.ts';

/** The lazy part with what stands in the place of a hidden answer. */
export const predictPart = lazyPart(() => import('./prediction.tsx'));
