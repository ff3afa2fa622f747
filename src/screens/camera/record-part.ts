import { lazyPart } from '../../kernel/lazy-part.ts';
import { withWords } from '../../languages/with-words.ts';

/** The lazy part with the panel in which a concept is recorded. */
export const recordPart = lazyPart(withWords(() => import('./record-panel.tsx')));
