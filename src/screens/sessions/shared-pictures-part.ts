import { lazyPart } from '../../kernel/lazy-part.ts';
import { withWords } from '../../languages/with-words.ts';

/** The question about pictures that came from outside. Few visits ever need it. */
export const sharedPicturesPart = lazyPart(withWords(() => import('./shared-pictures.tsx')));
