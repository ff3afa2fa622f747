import { cachingOf } from '../deploy/host-files.ts';
import { headersOf } from '../deploy/security-headers.ts';
import { startSiteServer, type SiteServer } from './site/site-server.ts';

export interface BuildServer extends SiteServer {
  /** With the path under which the page is served, and a slash at its end. */
  readonly address: string;
}

/** Serves the last build as `npm start` does. Without a host, only this device can reach it. */
export async function serveBuild({
  folder = 'dist',
  base = process.env['LCL_BASE'] ?? '/',
  host = 'localhost',
  port = 0,
} = {}): Promise<BuildServer> {
  const server = await startSiteServer({ folder, base, host, port, headersOf, cachingOf });
  return { ...server, address: `http://localhost:${server.port}${base}` };
}
