import { headersFile } from './host-files.ts';
import { securityHeaders } from './security-headers.ts';

/** A place that serves the folder of the build, with the files that tell it how. */
export interface HostFolder {
  /** Files that it reads, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** A larger file may not be sent there. `null` where none of ours is too large. */
  readonly largestBytes: number | null;
}

const netlify = `# Made by \`npm run hosts\`. The headers stand in _headers.
[build]
  publish = "."
`;

const wrangler = `# Made by \`npm run hosts\`. The headers stand in _headers.
name = "link-context-studio"
compatibility_date = "2026-11-01"
[assets]
directory = "."
not_found_handling = "none"
`;

const isolation = [
  'Cross-Origin-Opener-Policy',
  'Cross-Origin-Embedder-Policy',
  'Cross-Origin-Resource-Policy',
].map((name) => `  ${name.toLowerCase()}: ${securityHeaders[name]}`);

const space = `---
title: Link-Context Studio
emoji: 🔗
colorFrom: yellow
colorTo: gray
sdk: static
app_file: index.html
license: apache-2.0
custom_headers:
${isolation.join('\n')}
---

Teach a model a new name by a few pictures, in your browser. Made by \`npm run hosts\`.
`;

/** The hosts whose files \`npm run hosts\` writes. */
export const hostFolders: Readonly<Record<string, HostFolder>> = {
  netlify: { files: { _headers: headersFile(), 'netlify.toml': netlify }, largestBytes: null },
  cloudflare: {
    files: {
      _headers: headersFile(),
      'wrangler.toml': wrangler,
      '.assetsignore': 'wrangler.toml\n',
    },
    largestBytes: 25 * 2 ** 20,
  },
  space: { files: { 'README.md': space }, largestBytes: null },
};

/** Those hosts compress by themselves, so they need no copies. */
export const isCopy = (path: string): boolean => /\.(?:br|gz)$/.test(path);
