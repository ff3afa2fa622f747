import { useSyncExternalStore } from 'react';
import { i18n } from './translator.ts';

/**
 * The tag with which the page writes numbers and dates now. The whole page is drawn again when the language changes, so only
 * a component under `memo` has to call this for its words.
 */
export function useFormatTag(): string {
  const language = () => i18n.language;
  // Two languages may have the tag in common, so the language decides whether to draw again.
  useSyncExternalStore((onChange) => i18n.on('change', onChange), language, language);
  return i18n.tags[0] ?? i18n.locale;
}
