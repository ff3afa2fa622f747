import { lazyPart } from '../../kernel/lazy-part.ts';
import { withWords } from '../../languages/with-words.ts';

/** The lazy part with what stands in the place of a hidden answer. */
export const predictPart = lazyPart(withWords(() => import('./prediction.tsx')));
