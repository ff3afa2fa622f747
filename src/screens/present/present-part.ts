import { lazyPart } from '../../kernel/lazy-part.ts';
import { withWords } from '../../languages/with-words.ts';

/** The lazy part with the presenter's bar, and with what reads recordings. It shows pages of lessons too. */
export const presentPart = lazyPart(withWords(() => import('./presenter.tsx'), 'class'));
