import { lazyPart } from '../../kernel/lazy-part.ts';

/** Free questions. Only models that the visitor downloaded can answer them. */
export const conversationPart = lazyPart(() => import('./conversation.tsx'));
