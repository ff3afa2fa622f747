import { lazyPart } from '../../kernel/lazy-part.ts';

/** The lazy part that draws all pictures of a concept with more than are shown at first. */
export const pictureBoxPart = lazyPart(() => import('./picture-box.tsx'));
