import { lazyPart } from '../../kernel/lazy-part.ts';

/** The slider below an answer. It is loaded while the model computes. */
export const thresholdPart = lazyPart(() => import('./threshold-slider.tsx'));
