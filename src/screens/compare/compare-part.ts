import { lazyPart } from '../../kernel/lazy-part.ts';
import { withWords } from '../../languages/with-words.ts';

/** The lazy part for comparing engines, with its act and its dialog. */
export const comparePart = lazyPart(withWords(() => import('./compare.tsx')));
