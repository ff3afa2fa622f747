import { lazyPart } from '../../../kernel/lazy-part.ts';
import { withWords } from '../../../languages/with-words.ts';

/** The lessons, with their words and their bar. */
export const lessonsPart = lazyPart(withWords(() => import('./lessons.ts'), 'class', 'lab'));
