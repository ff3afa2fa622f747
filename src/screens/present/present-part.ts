import { lazyPart } from '../../kernel/lazy-part.ts';

/** The lazy part with the presenter's bar, and with what reads recordings. */
export const presentPart = lazyPart(() => import('./presenter.tsx'));
