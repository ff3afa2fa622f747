import type { BrowserContext } from '@playwright/test';
import { DevicePlace } from '../fixtures/pages/device-place.ts';
import { several, sun } from '../fixtures/pictures/pictures.ts';
import { StudioPage } from '../fixtures/pages/studio.ts';
import { expect, test } from '../fixtures/test.ts';

const banner = ({ page }: StudioPage) => page.getByText('being edited in another tab');

async function another(context: BrowserContext, { address }: StudioPage): Promise<StudioPage> {
  const studio = new StudioPage(await context.newPage(), address);
  await studio.open();
  return studio;
}

test('two tabs: one edits, the other follows it, and they exchange roles', async ({
  context,
  studio: first,
}) => {
  test.setTimeout(60_000);
  await first.open();
  await first.teach.nameBoth('fep', 'wuggle');
  await first.teach.add('fep', several(sun, 2));
  await first.teach.holds('fep', 2);
  await first.sessions.isSaved();
  const second = await another(context, first);

  await test.step('the second shows what the first saved, and changes nothing', async () => {
    await expect(banner(second)).toBeVisible();
    await second.teach.holds('fep', 2);
    await second.teach.chooseForConcept('fep', 'Delete concept');
    await expect(second.notices).toContainText('Nothing was changed');
    await second.teach.holds('fep', 2);
    await second.fitsItsWidth();
  });

  await test.step('what changes in the first appears in the second', async () => {
    await first.teach.rename('wuggle', 'dax');
    await expect(second.teach.card('dax')).toBeVisible();
  });

  await test.step('“Edit here” takes over, with what the first had not saved yet', async () => {
    await first.teach.rename('dax', 'blicket');
    await second.button('Edit here').click();
    await expect(banner(second)).toHaveCount(0);
    await expect(banner(first)).toBeVisible();
    await expect(second.teach.card('blicket')).toBeVisible();
    await second.teach.rename('blicket', 'zorp');
    await expect(first.teach.card('zorp')).toBeVisible();
  });

  await test.step('a tab that hangs is not waited for, and learns of it when it wakes', async () => {
    await second.sessions.isSaved();
    await second.page.evaluate(() => {
      const hang = () => {
        const end = Date.now() + 7000;
        while (Date.now() < end);
      };
      setTimeout(hang);
    });
    await first.button('Edit here').click();
    await expect(banner(first)).toHaveCount(0);
    await expect(banner(second)).toBeVisible();
    await second.button('Edit here').click();
    await expect(banner(second)).toHaveCount(0);
  });

  await test.step('and back again by itself, when the second is gone and somebody turns to the first', async () => {
    await second.sessions.isSaved();
    await second.page.close();
    await first.page.evaluate(() => void dispatchEvent(new Event('focus')));
    await expect(banner(first)).toHaveCount(0);
    await first.teach.rename('zorp', 'toma');
    await first.sessions.isSaved();
    await first.page.reload();
    await expect(first.teach.card('toma')).toBeVisible();
    await first.teach.holds('fep', 2);
  });
});

test('deleting everything leaves nothing behind, in this tab or another', async ({
  context,
  page,
  studio,
}) => {
  test.setTimeout(60_000);
  await studio.open();
  await studio.teach.nameBoth('fep', 'wuggle');
  await studio.teach.add('fep', several(sun, 2));
  await studio.teach.holds('fep', 2);
  await studio.sessions.isSaved();
  const second = await another(context, studio);
  await second.teach.holds('fep', 2);
  // The last one belongs to another site on the same origin.
  await page.evaluate(async () => {
    const { pathname } = new URL(document.baseURI);
    for (const name of [`lcl-files-v0 ${pathname}`, 'another-site'])
      await (await caches.open(name)).put('/a', new Response('a'));
  });

  const device = new DevicePlace(page);
  await device.open();
  const { dialog } = device;
  await expect(dialog.getByText('2 pictures')).toBeVisible();
  await expect(dialog.getByText('1 session', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Delete everything…' }).click();
  await expect(dialog.getByRole('button', { name: 'Keep everything' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Delete everything', exact: true }).click();
  await expect(dialog.getByText('Everything is deleted.')).toBeVisible();
  await expect(dialog.getByText('0 pictures')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Delete everything…' })).toBeFocused();
  await device.close();

  await expect(studio.teach.card('fep')).toHaveCount(0);
  await expect(second.teach.card('fep')).toHaveCount(0);
  await expect(second.notices).toContainText('deleted in another tab');
  for (const tab of [page, second.page])
    expect(
      await tab.evaluate(async () => ({
        databases: await indexedDB.databases(),
        caches: await caches.keys(),
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      })),
    ).toEqual({ databases: [], caches: ['another-site'], workers: 0 });

  await test.step('and work goes on from there', async () => {
    await studio.teach.nameBoth('dax', 'blicket');
    await studio.sessions.isSaved();
    await page.reload();
    await expect(studio.teach.card('dax')).toBeVisible();
    await expect(studio.teach.card('fep')).toHaveCount(0);
  });
});
