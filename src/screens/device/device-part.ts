import { lazyPart } from '../../kernel/lazy-part.ts';

/** What "This device" shows once it is pressed. */
export const devicePart = lazyPart(() => import('./sections.tsx'));
