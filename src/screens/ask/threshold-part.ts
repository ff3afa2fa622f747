import { lazyPart } from '../../kernel/lazy-part.ts';

/** The slider below an answer. It comes while the model thinks. */
export const thresholdPart = lazyPart(() => import('./threshold-slider.tsx'));
