import { lazyPart } from '../../kernel/lazy-part.ts';
import { withWords } from '../../languages/with-words.ts';

/** The lazy part with everything that the lab shows. */
export const labPart = lazyPart(withWords(() => import('./lab.tsx'), 'lab'));
