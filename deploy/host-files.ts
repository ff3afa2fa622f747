import { MANAGER_FOLDER, managerHeaders, securityHeaders } from './security-headers.ts';

const NEVER_CHANGES = 'public, max-age=31536000, immutable';
/** The browser keeps it but asks about it each time, so an update is seen at once. */
const ASK_EACH_TIME = 'no-cache';

/** How long a browser may keep the file at this path below the page's address. */
export function cachingOf(path: string): string {
  return path.startsWith('assets/') || path.startsWith(MANAGER_FOLDER)
    ? NEVER_CHANGES
    : ASK_EACH_TIME;
}

const POLICY = 'Content-Security-Policy';
/** Every file that a browser runs or shows as a page is in this folder, and there the policy counts. */
const GOVERNED = ['/', '/index.html', '/samples/*', '/icons/*'];

/** For Netlify, Cloudflare Pages and hosts that read the same format. */
export function headersFile(): string {
  const lines = (headers: Readonly<Record<string, string | undefined>>) =>
    Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  const { [POLICY]: policy, ...everywhere } = securityHeaders;
  const governed = lines({ [POLICY]: policy });
  return [
    '# Made by `npm run host-files` from deploy/security-headers.ts. Copy it into dist/ before you upload that.',
    '# The policy stands at each place by itself: hosts add up the rules that match, and two policies would both count.',
    '/*',
    ...lines(everywhere),
    ...GOVERNED.flatMap((place) => [place, ...governed]),
    '/assets/*',
    ...governed,
    ...lines({ 'Cache-Control': NEVER_CHANGES }),
    `/${MANAGER_FOLDER}*`,
    ...lines({ [POLICY]: managerHeaders[POLICY], 'Cache-Control': NEVER_CHANGES }),
    '/service-worker.js',
    ...governed,
    ...lines({ 'Cache-Control': ASK_EACH_TIME }),
    '',
  ].join('\n');
}

const SECURE = `  listen 443 ssl;
  http2 on;
  server_name studio.example.org;
  root /srv/link-context-studio/dist;`;

/** In the image. Whatever stands before it has the certificate. */
const PLAIN = `  listen 80 default_server;
  root /srv/link-context-studio/dist;
  brotli_static on;`;

/** A server block for nginx. That of the image has Debian's module for Brotli, and speaks http. */
export function nginxFile(where: 'server' | 'image' = 'server'): string {
  // A location in nginx that adds a header of its own forgets those of the block around it. So each location lists them
  // all.
  const headers = (indent: string, of = securityHeaders) =>
    Object.entries(of)
      .map(([name, value]) => `${indent}add_header ${name} "${value}" always;`)
      .join('\n');
  const change = where === 'server' ? ' Change server_name, root and the certificate.' : '';
  return `# Made by \`npm run host-files\` from deploy/security-headers.ts.${change}
server {
${where === 'server' ? SECURE : PLAIN}

  include mime.types;
  types {
    text/javascript mjs;
    application/wasm wasm;
    application/manifest+json webmanifest;
    application/octet-stream onnx;
  }
  # The build wrote FILE.gz beside FILE. With the module ngx_brotli, \`brotli_static on;\` sends FILE.br.
  gzip_static on;
  gzip on;
  gzip_min_length 1024;
  gzip_types text/css text/javascript application/json application/wasm application/octet-stream image/svg+xml;

  # A missing file must be a 404 and never the page: weights are checked by their bytes.
  location / {
    try_files $uri $uri/ =404;
${headers('    ')}
    add_header Cache-Control "${ASK_EACH_TIME}" always;
  }

  # Their names change with their content.
  location /assets/ {
    try_files $uri =404;
${headers('    ')}
    add_header Cache-Control "${NEVER_CHANGES}" always;
  }

  # The worker that fetches pretrained models when a visitor asks for one: it alone may speak with other hosts.
  location /${MANAGER_FOLDER} {
    try_files $uri =404;
${headers('    ', managerHeaders)}
    add_header Cache-Control "${NEVER_CHANGES}" always;
  }
}
`;
}
