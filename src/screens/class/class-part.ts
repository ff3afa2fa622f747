import { lazyPart } from '../../kernel/lazy-part.ts';

/** The lazy part with the items of the class's menu, its pages and its dialogs. */
export const classPart = lazyPart(() => import('./class.tsx'));
