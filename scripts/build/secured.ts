import type { Plugin } from 'vite';
import { pagePolicy } from '../../deploy/security-headers.ts';

const CHARSET = '<meta charset="utf-8" />';

/** Writes the policy into the built page, for hosts where no header can be set. */
export function secured(): Plugin {
  return {
    name: 'secured',
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
