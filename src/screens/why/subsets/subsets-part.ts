import { lazyPart } from '../../../kernel/lazy-part.ts';

/** The lazy part with the evidence from fewer pictures. */
export const subsetsPart = lazyPart(() => import('./fewer-pictures.tsx'));
