import { lazyPart } from '../../kernel/lazy-part.ts';

/** The lazy part for comparing engines, with its act and its dialog. */
export const comparePart = lazyPart(() => import('./compare.tsx'));
