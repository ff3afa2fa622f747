import { lazyPart } from '../../../kernel/lazy-part.ts';
import { withWords } from '../../../languages/with-words.ts';

/** The lazy part with the evidence from fewer pictures. */
export const subsetsPart = lazyPart(withWords(() => import('./fewer-pictures.tsx')));
