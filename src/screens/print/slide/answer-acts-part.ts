import { lazyPart } from '../../../kernel/lazy-part.ts';

/** The lazy part with what else can be done with an answer. */
export const answerActsPart = lazyPart(() => import('./answer-acts.tsx'));
