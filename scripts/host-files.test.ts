import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { hostFolders } from '../deploy/hosts.ts';
import { headersFile, nginxFile } from '../deploy/host-files.ts';
import {
  headersOf,
  managerHeaders,
  libraryStyles,
  pagePolicy,
  securityHeaders,
} from '../deploy/security-headers.ts';

const read = (path: string) => readFile(new URL(`../${path}`, import.meta.url), 'utf8');
const policy = securityHeaders['Content-Security-Policy'] ?? '';

describe('the security headers', () => {
  it('stand in the example files unchanged; if not, run `npm run host-files`', async () => {
    expect(await read('deploy/_headers')).toBe(headersFile());
    expect(await read('deploy/nginx.conf')).toBe(nginxFile());
    expect(await read('deploy/nginx-image.conf')).toBe(nginxFile('image'));
  });

  it('name the style elements that React Aria writes today', async () => {
    const aria = 'node_modules/react-aria/dist/private';
    const sources = [
      (await read(`${aria}/interactions/usePress.mjs`)).replace(
        /\$\{[^}]*PRESSABLE_ATTRIBUTE\}/,
        'data-react-aria-pressable',
      ),
      await read(`${aria}/overlays/usePreventScroll.mjs`),
    ];
    for (const [index, style] of libraryStyles.entries()) expect(sources[index]).toContain(style);
  });

  it('let nothing in that is not the page’s own', () => {
    expect(policy).not.toMatch(/https?:|\*|'unsafe-inline'|'unsafe-eval'/);
    expect(policy).toContain("default-src 'none'");
  });

  it('let only one folder speak with other hosts, and add no second policy to its own', () => {
    const others = Object.entries(managerHeaders).filter(
      ([name, value]) => securityHeaders[name] !== value,
    );
    expect(others.map(([name]) => name)).toEqual(['Content-Security-Policy']);
    expect(managerHeaders['Content-Security-Policy']).toContain("connect-src 'self' https: http:;");
    expect(headersOf('keeper/model-manager.worker-abcd.js')).toBe(managerHeaders);
    expect(headersOf('assets/index-abcd.js')).toBe(securityHeaders);
    const [, everywhere = ''] = /\n\/\*\n((?: {2}.*\n)*)/.exec(headersFile()) ?? [];
    expect(everywhere).toContain('nosniff');
    expect(everywhere).not.toContain('Content-Security-Policy');
  });

  it('leave directives that count only in a header out of the page', () => {
    expect(policy).toContain('frame-ancestors');
    expect(pagePolicy).not.toContain('frame-ancestors');
    expect(policy.startsWith(pagePolicy)).toBe(true);
  });
});

describe('the folders for hosts', () => {
  it('hold the headers, or the three that isolate the page where the policy stands in the page', () => {
    expect(hostFolders['netlify']?.files['_headers']).toBe(headersFile());
    expect(hostFolders['cloudflare']?.files['_headers']).toBe(headersFile());
    const readme = hostFolders['space']?.files['README.md'] ?? '';
    for (const name of ['opener-policy: same-origin', 'embedder-policy: require-corp'])
      expect(readme).toContain(`  cross-origin-${name}`);
  });

  it('leave out what Cloudflare refuses', () => {
    expect(hostFolders['cloudflare']?.largestBytes).toBe(26_214_400);
  });
});
