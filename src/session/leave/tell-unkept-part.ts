import { lazyPart } from '../../kernel/lazy-part.ts';

/** It is wanted only after a visit that the browser kept nothing of. */
export const tellUnkeptPart = lazyPart(() => import('./tell-unkept.ts'));
