import { lazyPart } from '../../kernel/lazy-part.ts';
import { withWords } from '../../languages/with-words.ts';

/** The dialog about the names of an archive. Few archives need it. */
export const chooseNamesPart = lazyPart(withWords(() => import('./choose-names.tsx')));
