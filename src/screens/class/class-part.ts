import { lazyPart } from '../../kernel/lazy-part.ts';
import { withWords } from '../../languages/with-words.ts';

/** The lazy part with the items of the class's menu, its pages and its dialogs. */
export const classPart = lazyPart(withWords(() => import('./class.tsx'), 'class'));
