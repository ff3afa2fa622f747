import { lazyPart } from '../../kernel/lazy-part.ts';
import { withWords } from '../../languages/with-words.ts';

/** Opens what `?open=` asks for. */
export const handOutPart = lazyPart(withWords(() => import('./open-hand-out.ts')));
