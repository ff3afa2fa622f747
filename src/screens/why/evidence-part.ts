import { lazyPart } from '../../kernel/lazy-part.ts';
import { withWords } from '../../languages/with-words.ts';

/** The lazy part for an answer whose evidence is pending. */
export const evidencePart = lazyPart(withWords(() => import('./evidence-on-request.tsx')));
