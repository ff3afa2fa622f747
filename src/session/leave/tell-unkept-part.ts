import { lazyPart } from '../../kernel/lazy-part.ts';
import { withWords } from '../../languages/with-words.ts';

/** It is wanted only after a visit that the browser kept nothing of. */
export const tellUnkeptPart = lazyPart(withWords(() => import('./tell-unkept.ts')));
