import { lazyPart } from '../../kernel/lazy-part.ts';

/** The lazy part with what paper shows of the studio. */
export const printPart = lazyPart(() => import('./printed-studio.tsx'));
