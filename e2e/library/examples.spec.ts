import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test as base, type Page } from '@playwright/test';
import { build } from 'vite';
import { bundleLibrary, LIBRARY } from '../../scripts/library/bundle-library.ts';
import { collectTypes } from '../../scripts/library/collect-types.ts';
import { startStaticHost, type StaticHost } from '../fixtures/hosting/static-host.ts';

const samples = 'public/samples/strangers';
const model = resolve('public/models/mini');

interface Example {
  /** A copy of an example, with the package installed as its users have it. */
  readonly install: (example: string) => Promise<string>;
  /** Serves a folder without our security headers, as any host does. */
  readonly serve: (folder: string) => Promise<StaticHost>;
}

const test = base.extend<Example, { readonly library: string }>({
  library: [
    async ({ browserName: _ }, use) => {
      // One that lies there may be older than the code that is tested. It stays whole, because it may be published later.
      await bundleLibrary();
      expect(await collectTypes()).toEqual([]);
      await use(LIBRARY);
    },
    { scope: 'worker' },
  ],
  install: async ({ library: _ }, use) => {
    const room = await mkdtemp(join(tmpdir(), 'mini-example-'));
    await use(async (example) => {
      const folder = join(room, example);
      await cp(`examples/${example}`, folder, { recursive: true });
      await mkdir(join(folder, 'node_modules'));
      for (const name of ['react', 'react-dom', 'scheduler', '@resvg'])
        await symlink(resolve('node_modules', name), join(folder, 'node_modules', name));
      await symlink(resolve('packages/mini'), join(folder, 'node_modules/link-context-mini'));
      return folder;
    });
    await rm(room, { recursive: true, force: true });
  },
  serve: async ({ baseURL: _ }, use) => {
    const hosts: StaticHost[] = [];
    await use(async (folder) => {
      const host = await startStaticHost(folder);
      host.forgetHeaders();
      hosts.push(host);
      return host;
    });
    for (const host of hosts) await host.close();
  },
});

test('a page without a build step tells two things apart', async ({
  page,
  install,
  serve,
  library,
}) => {
  const folder = await install('plain-page');
  await cp(library, join(folder, 'link-context-mini'), { recursive: true });
  await cp(model, join(folder, 'mini'), { recursive: true });
  const { address } = await serve(folder);
  await page.goto(`${address}/index.html`);
  await expect(page.locator('#said')).toHaveText('Choose three pictures.', { timeout: 30_000 });
  for (const [id, file] of [
    ['blicket', 'blicket-1.svg'],
    ['zorbel', 'zorbel-1.svg'],
    ['asked', 'blicket-2.svg'],
  ] as const)
    await page.locator(`#${id}`).setInputFiles(await rasterised(page, file));
  await expect(page.locator('#said')).toHaveText(/^blicket \(blicket (?:0|1)\.\d\d, /);
});

test('a React component names what the camera sees', async ({ page, context, install, serve }) => {
  await context.grantPermissions(['camera']);
  const folder = await install('react-camera');
  await build({ root: folder, base: './', configFile: false, logLevel: 'error' });
  await cp(model, join(folder, 'dist/mini'), { recursive: true });
  const { address } = await serve(join(folder, 'dist'));
  await page.goto(`${address}/index.html`);
  const teach = page.getByRole('button', { name: 'This is “with”' });
  await expect(teach).toBeEnabled({ timeout: 30_000 });
  await expect
    .poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.videoWidth))
    .toBeGreaterThan(0);
  await teach.click();
  await expect(page.getByRole('status')).toHaveText('with');
});

test('a script for Node sorts a folder by a few named pictures', async ({ install }) => {
  const folder = await install('sort-folder');
  for (const [part, numbers] of [
    ['named', [1, 2]],
    ['pictures', [3, 4]],
  ] as const)
    for (const name of ['blicket', 'zorbel'])
      for (const number of numbers)
        await cp(`${samples}/${name}-${number}.svg`, join(folder, part, `${name}-${number}.svg`));
  const script = [join(folder, 'sort-folder.mjs'), model];
  await promisify(execFile)(process.execPath, [
    ...script,
    join(folder, 'named'),
    join(folder, 'pictures'),
  ]);
  for (const file of [
    'blicket/blicket-3',
    'blicket/blicket-4',
    'zorbel/zorbel-3',
    'zorbel/zorbel-4',
  ])
    expect(existsSync(join(folder, 'pictures', `${file}.svg`)), file).toBe(true);
});

/** The browser makes no bitmap of an SVG, so the page that is tested draws it. */
async function rasterised(page: Page, file: string) {
  const svg = await readFile(`${samples}/${file}`, 'utf8');
  const png = await page.evaluate(async (drawing) => {
    const picture = new Image();
    picture.src = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 256;
    canvas.getContext('2d')?.drawImage(picture, 0, 0, 256, 256);
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  }, svg);
  return { name: `${file}.png`, mimeType: 'image/png', buffer: Buffer.from(png, 'base64') };
}
