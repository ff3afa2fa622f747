import { lazyPart } from '../../kernel/lazy-part.ts';

/** Free questions. Only a model that the visitor fetched can be asked them. */
export const conversationPart = lazyPart(() => import('./conversation.tsx'));
