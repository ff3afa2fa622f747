import type { Plugin } from 'vite';

const STRINGS =
  /[\\/]react-(?:aria|aria-components|stately)[\\/]dist[\\/].*[\\/]intl[\\/].*[a-z]{2}-[A-Z]{2}\.mjs$/;

/**
 * The words that React Aria itself says ("Press Enter to start dragging") in English alone, as the rest of the page: whoever
 * listens hears one language, and its 30 others were more than 110 kB of the page's script.
 */
export function englishOnly(): Plugin {
  return {
    name: 'english-only',
    enforce: 'pre',
    load(id) {
      const path = id.split('?')[0] ?? '';
      if (!STRINGS.test(path) || path.endsWith('en-US.mjs')) return null;
      // Its dictionaries fail on a language that is listed and empty.
      return `export { default } from './en-US.mjs';`;
    },
  };
}
