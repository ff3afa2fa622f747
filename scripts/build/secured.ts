import type { Plugin } from 'vite';
import { headersOf, pagePolicy } from '../../deploy/security-headers.ts';

const CHARSET = '<meta charset="utf-8" />';

/** Sends the security headers with every answer of `vite preview`, and writes the policy into the built page too. */
export function secured(): Plugin {
  return {
    name: 'secured',
    configurePreviewServer({ middlewares, config: { base } }) {
      middlewares.use(({ url = '' }, response, next) => {
        const path = url.startsWith(base) ? url.slice(base.length) : '';
        for (const [name, value] of Object.entries(headersOf(path)))
          response.setHeader(name, value);
        next();
      });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { server }) {
        // The development server writes scripts and styles into the page.
        if (server) return html;
        if (!html.includes(CHARSET)) throw new Error(`index.html must contain ${CHARSET}`);
        // It stands before anything that it should govern. The charset must be among the first bytes.
        const meta = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy}" />`;
        return html.replace(CHARSET, `${CHARSET}\n    ${meta}`);
      },
    },
  };
}
