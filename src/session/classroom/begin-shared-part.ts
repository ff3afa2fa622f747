import { lazyPart } from '../../kernel/lazy-part.ts';

/** The start on a device that several people share. */
export const beginSharedPart = lazyPart(() => import('./begin-shared.ts'));
