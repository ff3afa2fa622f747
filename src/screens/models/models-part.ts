import { lazyPart } from '../../kernel/lazy-part.ts';
import { withWords } from '../../languages/with-words.ts';

/** The pretrained models, one card each. The first answer does not need this part. */
export const modelsPart = lazyPart(withWords(() => import('./catalogue.tsx')));
