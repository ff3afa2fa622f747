import { lazyPart } from '../../kernel/lazy-part.ts';

/** The lazy part with everything that the lab shows. */
export const labPart = lazyPart(() => import('./lab.tsx'));
