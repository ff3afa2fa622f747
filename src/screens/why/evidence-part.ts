import { lazyPart } from '../../kernel/lazy-part.ts';

/** The lazy part for an answer whose evidence is pending. */
export const evidencePart = lazyPart(() => import('./evidence-on-request.tsx'));
