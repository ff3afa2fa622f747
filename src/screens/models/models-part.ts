import { lazyPart } from '../../kernel/lazy-part.ts';

/** The pretrained models, one card each. The first answer needs none of them. */
export const modelsPart = lazyPart(() => import('./catalogue.tsx'));
