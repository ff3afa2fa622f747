import { lazyPart } from '../../kernel/lazy-part.ts';
import { withWords } from '../../languages/with-words.ts';

/** The start on a device that several people share. */
export const beginSharedPart = lazyPart(withWords(() => import('./begin-shared.ts')));
