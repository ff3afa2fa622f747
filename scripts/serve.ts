import { existsSync } from 'node:fs';
import { serveBuild } from './serve-build.ts';
import { atFirstFreePort } from './site/first-free-port.ts';
import { reachableAt, readServeOptions } from './site/serve-options.ts';

// Serves the last build, as the end of `npm start`.

if (!existsSync('dist/index.html')) throw new Error('Nothing is built yet: run `npm run build`.');
const base = process.env['LCL_BASE'] ?? '/';
const { host, ports } = readServeOptions(process.argv.slice(2));
const server = await atFirstFreePort(ports, (port) => serveBuild({ host, port, base }));
for (const address of reachableAt(host, server.port, base))
  process.stdout.write(`  ➜  ${address}\n`);
if (host === 'localhost') process.stdout.write('     -- --host lets other devices reach it\n');
