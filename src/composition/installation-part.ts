import { lazyPart } from '../kernel/lazy-part.ts';
import { withWords } from '../languages/with-words.ts';

/** The lazy part that joins the installed app to the session. The first sight needs nothing of it. */
export const installationPart = lazyPart(withWords(() => import('./wire-installation.ts')));
