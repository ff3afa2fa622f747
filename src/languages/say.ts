import { i18n } from './translator.ts';
import type { Words } from './words.ts';

/** Writes words in the language of the page. Call it while rendering, so that it is called again when that changes. */
export const say = (words: Words): string => i18n.written(words);

/**
 * Writes words that become somebody's own, such as the name of a session. They keep the language of this moment. The signs
 * that isolate the direction of a place are left out, because the whole name is isolated wherever it is shown.
 */
export const sayForGood = (words: Words): string => say(words).replace(/[\u2066-\u2069]/gu, '');
