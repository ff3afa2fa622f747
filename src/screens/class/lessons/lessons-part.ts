import { lazyPart } from '../../../kernel/lazy-part.ts';

/** The lessons, with their words and their bar. */
export const lessonsPart = lazyPart(() => import('./lessons.ts'));
