import { lazyPart } from '../../kernel/lazy-part.ts';

/** The dialog about the names of an archive. Few archives need it. */
export const chooseNamesPart = lazyPart(() => import('./choose-names.tsx'));
