import { lazyPart } from '../../kernel/lazy-part.ts';
import { withWords } from '../../languages/with-words.ts';

/** The dialog that asks for a session's name. */
export const renamePart = lazyPart(withWords(() => import('./rename-dialog.tsx')));
