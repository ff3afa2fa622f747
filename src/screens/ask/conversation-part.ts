import { lazyPart } from '../../kernel/lazy-part.ts';
import { withWords } from '../../languages/with-words.ts';

/** Free questions. Only models that the visitor downloaded can answer them. */
export const conversationPart = lazyPart(withWords(() => import('./conversation.tsx')));
