import { lazyPart } from '../../kernel/lazy-part.ts';

/** The lazy part with the panel in which a concept is recorded. */
export const recordPart = lazyPart(() => import('./record-panel.tsx'));
