import { lazyPart } from '../../kernel/lazy-part.ts';

/** What draws all pictures of a concept that has more than are shown at first. */
export const pictureBoxPart = lazyPart(() => import('./picture-box.tsx'));
