import { lazyPart } from '../../kernel/lazy-part.ts';
import { withWords } from '../../languages/with-words.ts';

/** The lazy part with what paper shows of the studio. */
export const printPart = lazyPart(withWords(() => import('./printed-studio.tsx'), 'lab'));
