import { chromium } from '@playwright/test';
import { StudioPage } from '../e2e/fixtures/pages/studio.ts';
import { several, sun, waves } from '../e2e/fixtures/pictures/pictures.ts';
import { findBrowser } from './find-browser.ts';
import { serveBuild } from './serve-build.ts';
const server = await serveBuild({ folder: '/tmp/w/thirteen2/dist1' });
const browser = await chromium.launch({ executablePath: findBrowser()!, args: ['--no-sandbox','--disable-quic','--no-first-run'] });
const GONE = (process.argv[2] ?? '').split(',');
const sets = process.argv[3] === 'each' ? GONE.map((g) => [g]) : [GONE];
for (const gone of sets) {
  const page = await (await browser.newContext()).newPage();
  const errors: string[] = [];
  page.on('pageerror', (e) => errors.push('PAGEERROR ' + e.message.slice(0, 200)));
  page.on('console', (m) => m.type() === 'error' && errors.push('CONSOLE ' + m.text().slice(0, 200)));
  await page.addInitScript((names) => {
    for (const name of names) {
      const path = name.split('.');
      const last = path.pop()!;
      let owner: any = globalThis;
      for (const p of path) owner = owner?.[p];
      let at = owner;
      while (at && !Object.getOwnPropertyDescriptor(at, last)) at = Object.getPrototypeOf(at);
      if (at) delete at[last];
      if (owner && last in owner) console.error('not deleted: ' + name);
    }
  }, gone);
  const studio = new StudioPage(page, server.address + '?device=wasm');
  const t = Date.now();
  try {
    await studio.open();
    await page.locator('html[data-engine="ready"]').waitFor({ timeout: 60000 });
    await studio.teach.nameBoth('fep', 'wuggle');
    await studio.teach.add('fep', several(sun, 2));
    await studio.teach.add('wuggle', several(waves, 2));
    await page.waitForTimeout(1500);
    await studio.ask.about(sun(9));
    await studio.ask.names('fep');
    await page.getByRole('button', { name: 'Lab', exact: true }).click({ timeout: 10000 });
    await page.getByRole('tab', { name: 'Tray' }).waitFor({ timeout: 20000 });
    console.log('OK', gone.join(), Date.now() - t, errors.join(' | '), await studio.notices.innerText().catch(() => ''));
  } catch (e) {
    console.log('FAIL', gone.join(), String(e).slice(0, 300), errors.join(' | '));
    await page.screenshot({ path: `/tmp/w/thirteen2/x/old-${gone[0]}.png` });
  }
  await page.context().close();
}
await browser.close(); await server.close();
