import { lazyPart } from '../../kernel/lazy-part.ts';

/** The pretrained models, one card each. The first answer does not need this part. */
export const modelsPart = lazyPart(() => import('./catalogue.tsx'));
