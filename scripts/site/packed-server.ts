import { fileURLToPath } from 'node:url';
import { atFirstFreePort } from './first-free-port.ts';
import { reachableAt, readServeOptions } from './serve-options.ts';
import { startSiteServer } from './site-server.ts';

// The server in the release. It is built into one file without packages, and serves the folder `site` beside it.

type Headers = Readonly<Record<string, string>>;
/** Written in by the build of the release, because deploy/security-headers.ts reads the source. */
declare const PACKED: {
  readonly own: string;
  readonly ownHeaders: Headers;
  readonly headers: Headers;
  readonly forEver: string;
  readonly askEachTime: string;
};

const { own, ownHeaders, headers, forEver, askEachTime } = PACKED;
const { host, ports } = readServeOptions(process.argv.slice(2));
const server = await atFirstFreePort(ports, (port) =>
  startSiteServer({
    folder: fileURLToPath(new URL('site', import.meta.url)),
    base: '/',
    host,
    port,
    headersOf: (path) => (path.startsWith(own) ? ownHeaders : headers),
    cachingOf: (path) =>
      path.startsWith('assets/') || path.startsWith(own) ? forEver : askEachTime,
  }),
);
for (const address of reachableAt(host, server.port, '/')) process.stdout.write(`${address}\n`);
