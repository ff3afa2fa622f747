import { request } from 'node:http';
import { mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { securityHeaders } from '../deploy/security-headers.ts';
import { compressFolder } from './site/compress-folder.ts';
import { atFirstFreePort } from './site/first-free-port.ts';
import { serveBuild, type BuildServer } from './serve-build.ts';

const script = 'export const word = "blicket";\n'.repeat(200);
const weights = Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * at * 7919) >> 3));

let servers: Readonly<Record<'/' | '/studio/', BuildServer>>;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studio-'));
  const cache = join(folder, '.cache');
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<title>Studio</title>');
  await writeFile(join(folder, 'assets/index-1a.js'), script);
  await writeFile(join(folder, 'encoder.onnx'), weights);
  await compressFolder(folder, { cache, best: false });
  servers = {
    '/': await serveBuild({ folder }),
    '/studio/': await serveBuild({ folder, base: '/studio/' }),
  };
});
afterAll(async () => {
  await Promise.all(Object.values(servers).map((server) => server.close()));
  await rm(folder, { recursive: true });
});

interface Asked {
  readonly method?: string;
  readonly base?: '/' | '/studio/';
  readonly headers?: Readonly<Record<string, string>>;
}

/** What `npm start` answers, to a page of another origin unless nothing is said. */
function answer(path: string, { method = 'GET', base = '/', headers = {} }: Asked = {}) {
  const { port } = servers[base];
  const all = { Origin: 'http://localhost:5173', 'Access-Control-Request-Method': 'GET' };
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const options = { host: 'localhost', port, method, path, headers: { ...all, ...headers } };
      const asking = request(options, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      });
      asking.on('error', reject);
      asking.end();
    },
  );
}

describe('the server of the built page', () => {
  it.each([
    ['GET', '/', 200],
    ['HEAD', '/', 200],
    ['OPTIONS', '/', 405],
    ['OPTIONS', '/index.html', 405],
    ['POST', '/take-shared', 405],
    ['DELETE', '/', 405],
    ['GET', '/nothing-here', 404],
    ['GET', '/nothing.onnx', 404],
    ['GET', '/%E0%A4%A', 404],
    ['GET', '/../package.json', 404],
    ['GET', '/%2e%2e%2fpackage.json', 404],
    ['GET', '/assets/index-1a.js.br', 404],
  ])('answers %s %s with %i, its headers, and to no other origin', async (method, path, status) => {
    const answered = await answer(path, { method });
    expect(answered.status).toBe(status);
    for (const [name, value] of Object.entries(securityHeaders))
      expect(answered.headers[name.toLowerCase()], name).toBe(value);
    const names = Object.keys(answered.headers);
    expect(names.filter((name) => name.startsWith('access-control'))).toEqual([]);
    if (status === 404) expect(names).not.toContain('content-type');
  });

  it('does so for a range that is not there', async () => {
    const answered = await answer('/index.html', { headers: { Range: 'bytes=999-' } });
    expect(answered.status).toBe(416);
    expect(answered.headers).toHaveProperty('content-security-policy');
  });

  it('sends the copy that the browser can read, and the length of the copy', async () => {
    const path = '/assets/index-1a.js';
    const read = { br: brotliDecompressSync, gzip: gunzipSync } as const;
    for (const [accepted, encoding] of [
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip, deflate', 'gzip'],
    ] as const) {
      const { headers, body } = await answer(path, { headers: { 'Accept-Encoding': accepted } });
      expect(headers).toMatchObject({
        'content-encoding': encoding,
        'content-type': 'text/javascript',
        'content-length': String(body.length),
        vary: 'Accept-Encoding',
      });
      expect(body.length).toBeLessThan(script.length / 10);
      expect(read[encoding](body).toString()).toBe(script);
    }
    const plain = await answer(path);
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(plain.body.toString()).toBe(script);
  });

  it('goes on with a download by the bytes of the file, whatever else is accepted', async () => {
    const { status, headers, body } = await answer('/assets/index-1a.js', {
      headers: { 'Accept-Encoding': 'gzip, br', Range: 'bytes=100-' },
    });
    expect(status).toBe(206);
    expect(headers).not.toHaveProperty('content-encoding');
    expect(headers['content-range']).toBe(`bytes 100-${script.length - 1}/${script.length}`);
    expect(body.toString()).toBe(script.slice(100));
  });

  it.each(['bytes=10-5', 'bytes=0-0', 'bytes=-5', 'bytes=0-4,8-9', 'bytes=x-', 'lines=1-'])(
    'sends the whole file where it is asked for %s',
    async (range) => {
      const { status, body } = await answer('/encoder.onnx', { headers: { Range: range } });
      expect(status).toBe(200);
      expect(body.equals(weights)).toBe(true);
    },
  );

  it.runIf(process.platform === 'linux')('goes on after a file that cannot be read', async () => {
    // Reading this one fails on every account, that of the administrator included.
    await symlink('/proc/self/mem', join(folder, 'unreadable.json'));
    await answer('/unreadable.json').catch(() => null);
    expect((await answer('/')).status).toBe(200);
    await rm(join(folder, 'unreadable.json'));
  });

  it('lets what is named by its content stay for ever, and is asked about all else', async () => {
    const page = await answer('/');
    expect(page.headers['cache-control']).toBe('no-cache');
    const named = await answer('/assets/index-1a.js');
    expect(named.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const again = { 'If-None-Match': String(page.headers['etag']) };
    const same = await answer('/', { headers: again });
    expect([same.status, same.body.length]).toEqual([304, 0]);
    expect((await answer('/nothing-here')).headers).not.toHaveProperty('cache-control');
  });

  it('serves under a path, and nothing beside it', async () => {
    const at = (path: string) => answer(path, { base: '/studio/' });
    expect((await at('/studio/')).body.toString()).toContain('Studio');
    expect((await at('/studio/assets/index-1a.js')).body.toString()).toBe(script);
    expect((await at('/assets/index-1a.js')).status).toBe(404);
    expect((await at('/studio?do=new-session')).headers).toMatchObject({
      location: '/studio/?do=new-session',
    });
  });
});

describe('the copies', () => {
  it('are written only where they save something, and go when a file does not shrink any more', async () => {
    const cache = join(folder, '.cache');
    const file = join(folder, 'assets/index-1a.js');
    const has = (path: string) =>
      stat(path).then(
        () => true,
        () => false,
      );
    expect(await has(join(folder, 'index.html.br'))).toBe(false);
    expect(await has(`${file}.br`)).toBe(true);
    const noise = Buffer.from(Array.from({ length: 4000 }, () => Math.floor(Math.random() * 256)));
    await writeFile(file, noise);
    await compressFolder(folder, { cache, best: false });
    expect([await has(`${file}.br`), await has(`${file}.gz`)]).toEqual([false, false]);
    await writeFile(file, script);
  });

  it('are written while another build renames what it keeps', async () => {
    const cache = join(folder, '.cache');
    // A name that leads nowhere is what a listing holds after the other build's rename.
    await symlink(join(cache, 'gone'), join(cache, 'part'));
    expect((await compressFolder(folder, { cache, best: false })).files).toBeGreaterThan(0);
    await rm(join(cache, 'part'));
  });
});

describe('the first free port', () => {
  const at = (port: number) => serveBuild({ folder, port });

  it('is the next one where another program listens', async () => {
    const taken = servers['/'].port;
    const free = await at(0);
    await free.close();
    const server = await atFirstFreePort([taken, free.port], at);
    expect(server.port).toBe(free.port);
    await server.close();
  });

  it('is not found where all are taken, and not looked for after another failure', async () => {
    const taken = servers['/'].port;
    await expect(atFirstFreePort([taken], at)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    const broken = vi.fn(() => Promise.reject(new Error('broken')));
    await expect(atFirstFreePort([1, 2], broken)).rejects.toThrow('broken');
    expect(broken).toHaveBeenCalledOnce();
  });
});
