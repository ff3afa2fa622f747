import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * React Aria writes these two style elements into the page while it works. Their texts are known, so the policy can name
 * them by hash and does not need 'unsafe-inline'. A test compares them with the library.
 */
export const libraryStyles = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
] as const;

/** The style of the words that `index.html` has for a page that does not start. It stands in the page itself. */
export const notStartedStyle = readFileSync(
  new URL('../src/ui/not-started.css', import.meta.url),
  'utf8',
);

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * What the page may do. Everything comes from its own server and goes nowhere else. Pictures cannot leave the device even
 * if the page wanted to send them. Trusted Types are not used, because an SVG must be parsed before it can be sanitised.
 * DOMParser counts as a place that executes markup, whatever it parses. So the one policy that this needs would let every
 * text through.
 */
const policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'", ...[...libraryStyles, notStartedStyle].map(hashOf)],
  'img-src': ["'self'", 'blob:', 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
} as const;

/** Directives that count only in a header. */
const headerOnly = { 'frame-ancestors': ["'none'"] } as const;

const written = (directives: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');

/** The policy for a `<meta http-equiv>`, for hosts where no header can be set. */
export const pagePolicy = written(policy);

/**
 * The folder of the model manager's script, the only one that may speak with other hosts. Its name changes with its content.
 * The folder keeps the name that hosts have in their settings.
 */
export const MANAGER_FOLDER = 'keeper/';

/**
 * What the worker may do that fetches pretrained models when the visitor asks for one. It may run its own script, and
 * fetch from the host that the visitor chose. It holds no picture and is sent none. A worker follows the headers of its
 * own script, so nothing else gains by this. `http:` is for a mirror in a classroom whose page comes over http too. Over
 * https a browser refuses it as mixed content, except for this device itself (`http://localhost:…`).
 */
const managerPolicy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'connect-src': ["'self'", 'https:', 'http:'],
  'base-uri': ["'none'"],
} as const;

/**
 * The headers of every answer, including the workers' scripts. The last three isolate the page from other origins. Then
 * the WebAssembly build may use threads, and the page may measure its memory. The page also works without them.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': written({ ...policy, ...headerOnly }),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'camera=(self), microphone=(), geolocation=(), display-capture=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** The headers of an answer at this path below the page's address, without a slash before it. */
export function headersOf(path: string): Readonly<Record<string, string>> {
  return path.startsWith(MANAGER_FOLDER) ? managerHeaders : securityHeaders;
}

/** As {@link securityHeaders}, for the manager's script. */
export const managerHeaders: Readonly<Record<string, string>> = {
  ...securityHeaders,
  'Content-Security-Policy': written({ ...managerPolicy, ...headerOnly }),
};
