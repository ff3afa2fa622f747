import { lazyPart } from '../../kernel/lazy-part.ts';
import { withWords } from '../../languages/with-words.ts';

/** The slider below an answer. It is loaded while the model computes. */
export const thresholdPart = lazyPart(withWords(() => import('./threshold-slider.tsx')));
