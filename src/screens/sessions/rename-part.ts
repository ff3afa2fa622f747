import { lazyPart } from '../../kernel/lazy-part.ts';

/** The dialog that asks for a session's name. */
export const renamePart = lazyPart(() => import('./rename-dialog.tsx'));
