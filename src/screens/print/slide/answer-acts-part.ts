import { lazyPart } from '../../../kernel/lazy-part.ts';
import { withWords } from '../../../languages/with-words.ts';

/** The lazy part with what else can be done with an answer. */
export const answerActsPart = lazyPart(withWords(() => import('./answer-acts.tsx')));
