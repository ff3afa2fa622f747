import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { build } from 'vite';
import { cachingOf } from '../deploy/host-files.ts';
import { MANAGER_FOLDER, managerHeaders, securityHeaders } from '../deploy/security-headers.ts';
import { MIT_TERMS } from './build/notice.ts';

// Packs the last build into one zip for a school's server or a stick, with its own small server and a SHA-256. The same
// folder becomes a package that `npx` starts. Run by `npm run release`, which builds and compresses before.

const { version, description, license, engines } = JSON.parse(
  readFileSync('package.json', 'utf8'),
) as Record<'version' | 'description' | 'license', string> & { readonly engines: object };
const name = `link-context-studio-${version}`;
const readme = `Link-Context Studio ${version}

The folder "site" is the page. Any web server can serve it. With Node 20.19 or later:

  node serve.mjs            for this device
  node serve.mjs --host     for all devices of the network

With Python instead (larger to fetch, one thread, the page brings its security policy itself):

  python3 -m http.server --directory site 4173

Then open the address that it prints. Opening index.html from the folder does not work.
The licence stands in site/LICENSE.txt, and what the page is made from in site/NOTICE.txt.

serve.mjs holds code of sirv, @polka/url, mrmime and totalist.
Copyright (c) Luke Edwards

${MIT_TERMS}
`;

await rm('release', { recursive: true, force: true });
await mkdir('release');
const zip = new ZipWriter(new Uint8ArrayWriter());
const add = (path: string, bytes: Uint8Array) =>
  zip.add(`${name}/${path}`, new Uint8ArrayReader(bytes), {
    level: /\.(?:br|gz)$/.test(path) ? 0 : 9,
  });
const server = await packedServer();
await add('README.txt', Buffer.from(readme));
await add('serve.mjs', server);
for (const entry of readdirSync('dist', { recursive: true, withFileTypes: true }))
  if (entry.isFile()) {
    const path = join(entry.parentPath, entry.name);
    await add(`site/${path.slice('dist/'.length).replaceAll('\\', '/')}`, readFileSync(path));
  }
const bytes = await zip.close();
const sha256 = createHash('sha256').update(bytes).digest('hex');
await writeFile(`release/${name}.zip`, bytes);
await writeFile(`release/${name}.zip.sha256`, `${sha256}  ${name}.zip\n`);
process.stdout.write(
  `release/${name}.zip: ${(bytes.length / 1e6).toFixed(1)} MB, SHA-256 ${sha256}\n`,
);

await packForNpx(server);

/**
 * `npx ./link-context-studio-VERSION.tgz` serves the page, and so will `npx link-context-studio` once the package is on
 * npm. It needs no other package. The copies in Brotli and gzip stay, because the server sends them.
 */
async function packForNpx(serve: Uint8Array): Promise<void> {
  const folder = 'release/npx';
  const manifest = {
    name: 'link-context-studio',
    version,
    description,
    license,
    engines,
    type: 'module',
    bin: { 'link-context-studio': 'serve.mjs' },
    files: ['serve.mjs', 'site', 'README.txt'],
  };
  await mkdir(folder);
  await writeFile(`${folder}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  await writeFile(`${folder}/README.txt`, readme);
  await writeFile(
    `${folder}/serve.mjs`,
    Buffer.concat([Buffer.from('#!/usr/bin/env node\n'), serve]),
  );
  await cp('dist', `${folder}/site`, { recursive: true });
  // On Windows npm is a script that only a shell can start.
  execFileSync('npm', ['pack', '--silent', '--pack-destination', '..'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  await rm(folder, { recursive: true });
}

/** The server of `npm start` as one file, with the package sirv and our headers in it. */
async function packedServer(): Promise<Uint8Array> {
  const packed = {
    own: MANAGER_FOLDER,
    ownHeaders: managerHeaders,
    headers: securityHeaders,
    forEver: cachingOf('assets/'),
    askEachTime: cachingOf(''),
  };
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { PACKED: JSON.stringify(packed) },
    ssr: { noExternal: true },
    build: { ssr: 'scripts/site/packed-server.ts', write: false, target: 'node20' },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error('the server was not built');
  return Buffer.from(chunk.code);
}
