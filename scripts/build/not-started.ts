import type { Plugin } from 'vite';
import { notStartedStyle } from '../../deploy/security-headers.ts';
import { browserWords } from './supported-browsers.ts';

const BROWSERS = '%SUPPORTED_BROWSERS%';

/**
 * Completes the words of `index.html` for a page that does not start. Their style stands in the page itself, because a
 * style sheet may be what is missing. Vite would rewrite a style that stood in the source, and its hash would be wrong.
 */
export function notStarted(): Plugin {
  return {
    name: 'not-started',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        if (!html.includes(BROWSERS)) throw new Error(`index.html must contain ${BROWSERS}`);
        return html
          .replace(BROWSERS, browserWords())
          .replace('</head>', `<style>${notStartedStyle}</style></head>`);
      },
    },
  };
}
