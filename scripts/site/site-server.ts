import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import sirv from 'sirv';

export interface SiteOptions {
  /** The folder of the build. */
  readonly folder: string;
  /** The path under which it is served, with slashes around it. */
  readonly base: string;
  /** The headers of an answer at a path below the base, without a slash before it. */
  readonly headersOf: (path: string) => Readonly<Record<string, string>>;
  /** How long a browser may keep a file, as the value of `Cache-Control`. */
  readonly cachingOf: (path: string) => string;
  /** The name of the device to listen at. Without it, every network of this device is served. */
  readonly host?: string;
  /** 0 for any free port. */
  readonly port: number;
}

export interface SiteServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves the built page. The package sirv knows the types, the compressed copies, ranges and ETags. The headers stand
 * on every answer, refusals included. Rejects if the port is taken.
 */
export async function startSiteServer(options: SiteOptions): Promise<SiteServer> {
  const answer = siteHandler(options);
  const server = createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('the server has no port');
  return {
    port: at.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The rest of a file, as a download that broke off asks for it. */
const OPEN_RANGE = /^bytes=\d+-$/;

function siteHandler({ folder, base, headersOf, cachingOf }: SiteOptions) {
  // `dev` looks for each file when it is asked for. So the folder may be built again while it is served.
  const files = sirv(folder, { brotli: true, gzip: true, etag: true, dev: true, extensions: [] });
  return (request: IncomingMessage, response: ServerResponse): void => {
    const { url = '/', method = 'GET', headers } = request;
    const [path = '', query] = url.split('?');
    const isInside = path.startsWith(base);
    const below = isInside ? path.slice(base.length) : '';
    for (const [name, value] of Object.entries(headersOf(below))) response.setHeader(name, value);
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const nothing = () => void response.writeHead(404).end();
    if (path === base.slice(0, -1)) {
      response.writeHead(308, { Location: query === undefined ? base : `${base}?${query}` }).end();
      return;
    }
    // A copy is how a file is sent, and not a file of its own.
    if (!isInside || /\.(?:br|gz)$/.test(below)) return nothing();
    response.setHeader('Cache-Control', cachingOf(below));
    if (below.endsWith('.onnx')) response.setHeader('Content-Type', 'application/octet-stream');
    // sirv reads only this form right, and throws at others. A server may ignore a range, and send the whole file.
    if (!OPEN_RANGE.test(headers.range ?? '')) delete headers.range;
    // Somebody who goes on with a download counts the bytes of the file itself.
    else headers['accept-encoding'] = 'identity';
    request.url = `/${below === '' ? 'index.html' : below}`;
    // Without a listener, a file that cannot be read would end the server.
    response.on('pipe', (file) => file.once('error', () => response.destroy()));
    try {
      files(request, response, () => {
        response.removeHeader('Cache-Control');
        response.removeHeader('Content-Type');
        nothing();
      });
    } catch {
      // The file went while it was looked at.
      response.destroy();
    }
  };
}
