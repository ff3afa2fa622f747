import { lazyPart } from '../../kernel/lazy-part.ts';

/** Opens what `?open=` asks for. */
export const handOutPart = lazyPart(() => import('./open-hand-out.ts'));
