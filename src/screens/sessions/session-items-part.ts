import { lazyPart } from '../../kernel/lazy-part.ts';

/** The items of the session menu. */
export const sessionItemsPart = lazyPart(() => import('./session-items.tsx'));
