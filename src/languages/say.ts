import { i18n } from './translator.ts';
import type { Words } from './words.ts';

/** Writes words in the language of the page. Call it while rendering, so that it is called again when that changes. */
export const say = (words: Words): string => i18n.written(words);
