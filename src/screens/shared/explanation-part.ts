import { lazyPart } from '../../kernel/lazy-part.ts';
import { withWords } from '../../languages/with-words.ts';

/** The lazy part with the explanations of the method. */
export const explanationPart = lazyPart(withWords(() => import('./explanation.tsx')));
