import { lazyPart } from '../../kernel/lazy-part.ts';

/** The comparing of engines, act and dialog. */
export const comparePart = lazyPart(() => import('./compare.tsx'));
