import { lazyPart } from '../../kernel/lazy-part.ts';
import { withWords } from '../../languages/with-words.ts';

/** What "This device" shows once it is pressed. */
export const devicePart = lazyPart(withWords(() => import('./sections.tsx')));
