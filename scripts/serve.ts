import { existsSync } from 'node:fs';
import { serveBuild } from './serve-build.ts';
import { reachableAt, readServeOptions } from './site/serve-options.ts';

// Serves the last build, as the end of `npm start`.

if (!existsSync('dist/index.html')) throw new Error('Nothing is built yet: run `npm run build`.');
const base = process.env['LCL_BASE'] ?? '/';
const { host, ports } = readServeOptions(process.argv.slice(2));
const server = await firstFree();
for (const address of reachableAt(host, server.port, base))
  process.stdout.write(`  ➜  ${address}\n`);
if (host === 'localhost') process.stdout.write('     -- --host lets other devices reach it\n');

async function firstFree() {
  for (const port of ports)
    try {
      return await serveBuild({ host, port, base });
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || port === ports.at(-1)) throw error;
    }
  throw new Error('There is no port to try.');
}
