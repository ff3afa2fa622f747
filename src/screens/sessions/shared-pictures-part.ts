import { lazyPart } from '../../kernel/lazy-part.ts';

/** The question about pictures that came from outside. Few visits ever need it. */
export const sharedPicturesPart = lazyPart(() => import('./shared-pictures.tsx'));
