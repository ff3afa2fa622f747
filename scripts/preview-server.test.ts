import { request } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from '../deploy/security-headers.ts';

let server: PreviewServer;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studio-'));
  await writeFile(join(folder, 'index.html'), '<title>Studio</title>');
  server = await preview({
    logLevel: 'silent',
    build: { outDir: folder },
    preview: { port: 0, host: 'localhost', open: false },
  });
}, 60_000);
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** What `npm start` answers to a page of another origin. */
function answer(method: string, path: string, more: Readonly<Record<string, string>> = {}) {
  const headers = {
    Origin: 'http://localhost:5173',
    'Access-Control-Request-Method': 'GET',
    ...more,
  };
  const at = server.httpServer.address();
  const port = typeof at === 'object' ? at?.port : undefined;
  return new Promise<{ status: number; headers: Record<string, unknown> }>((resolve, reject) => {
    const asking = request({ host: 'localhost', port, method, path, headers }, (response) => {
      response.resume();
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers }),
      );
    });
    asking.on('error', reject);
    asking.end();
  });
}

describe('the server of the built page', () => {
  it.each([
    ['GET', '/', 200],
    ['HEAD', '/', 200],
    ['OPTIONS', '/', 404],
    ['OPTIONS', '/index.html', 200],
    ['POST', '/take-shared', 404],
    ['DELETE', '/', 404],
    ['GET', '/nothing-here', 404],
    ['GET', '/%E0%A4%A', 404],
  ])('answers %s %s with %i, its headers, and to no other origin', async (method, path, status) => {
    const answered = await answer(method, path);
    expect(answered.status).toBe(status);
    for (const [name, value] of Object.entries(securityHeaders))
      expect(answered.headers[name.toLowerCase()], name).toBe(value);
    const names = Object.keys(answered.headers);
    expect(names.filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('does so for a range that is not there', async () => {
    const answered = await answer('GET', '/index.html', { Range: 'bytes=999-' });
    expect(answered.status).toBe(416);
    expect(answered.headers).toHaveProperty('content-security-policy');
  });
});
