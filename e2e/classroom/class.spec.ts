import { rm } from 'node:fs/promises';
import { writeMadeSession } from '../fixtures/files/made-session.ts';
import { ClassMenu } from '../fixtures/pages/class-menu.ts';
import { showIn } from '../fixtures/pages/look.ts';
import { StudioPage } from '../fixtures/pages/studio.ts';
import { several, sun } from '../fixtures/pictures/pictures.ts';
import { expect, test } from '../fixtures/test.ts';
import { violations, violationsFromTop } from '../fixtures/violations.ts';

const HAND_OUT = 'Hand-out of a test.lcl';
const phone = { name: 'on a phone', colorScheme: 'dark', width: 390, height: 844 } as const;
const desk = { name: 'light', colorScheme: 'light', width: 1280, height: 800 } as const;

// The host serves what lies next to the page.
test.beforeAll(() => writeMadeSession(`dist/${HAND_OUT}`, 'Herbs', { fep: 2, wuggle: 2 }));
test.afterAll(() => rm(`dist/${HAND_OUT}`, { force: true }));

test('a teacher hands a session out, and nothing of the lesson stays on a shared device', async ({
  page,
  studio,
  context,
}) => {
  test.slow();
  const menu = new ClassMenu(page);
  await page.goto(`${studio.address}&open=${encodeURIComponent(HAND_OUT)}`);

  await test.step('the file next to the page opens at once on an empty table', async () => {
    await expect(studio.sessions.button).toContainText('Herbs');
    await studio.teach.holds('fep', 2);
    expect(page.url()).not.toContain('open=');
    // Escape would close this message first.
    await expect(page.getByText('Opened “Herbs”')).toBeVisible();
    await page.getByRole('button', { name: 'Dismiss', exact: true }).click();
  });

  await test.step('the first steps stand beside what they are about', async () => {
    await menu.choose('First steps');
    const step = (name: string) => page.getByRole('dialog', { name });
    await expect(step('Teach two concepts')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(step('Ask')).toBeFocused();
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    for (let next = 1; next < 6; next++)
      await page.getByRole('button', { name: 'Next', exact: true }).click();
    await expect(step('Keep it')).toBeFocused();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(menu.button).toBeFocused();
  });

  await test.step('help and privacy have addresses, and Back and Escape lead to the zones', async () => {
    await menu.choose('Help');
    await expect(page.getByRole('heading', { name: 'Help' })).toBeFocused();
    expect(page.url()).toContain('page=help');
    await expect(page.getByRole('main').getByText(/Chrome.\d+, Edge.\d+/)).toBeVisible();
    expect(await violationsFromTop(page)).toEqual([]);
    await page.goBack();
    await studio.teach.holds('fep', 2);
    await menu.choose('Privacy');
    for (const look of [phone, desk]) {
      await showIn(look, page);
      await studio.fitsItsWidth();
      expect(await violationsFromTop(page), look.name).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await studio.teach.holds('fep', 2);
    expect(page.url()).not.toContain('page=');
  });

  await test.step('the dialog makes an address and its code for the network of the class', async () => {
    await menu.choose('Hand out…');
    await expect(page.getByText('npm start -- --host')).toBeVisible();
    await page.getByLabel('Address of this page in your network').fill('http://192.168.1.20:4173/');
    await page.getByText('The studio with your session').click();
    await expect(page.getByLabel('The class opens this address')).toHaveValue(
      'http://192.168.1.20:4173/?open=Herbs.lcl',
    );
    await expect(page.getByRole('img', { name: 'QR code of the address' })).toBeVisible();
    await page.getByText('Some things will be missing').click();
    expect(await violations(page, '.class-modal')).toEqual([]);
    await page.keyboard.press('Escape');
  });

  await test.step('the lesson ends, and its sessions and pictures are gone', async () => {
    await menu.choose('End the lesson…');
    await page.getByText('This device is shared').click();
    await expect(page.getByRole('button', { name: 'Save “Herbs” to a file' })).toBeVisible();
    await showIn(phone, page);
    expect(await violations(page, '.class-modal')).toEqual([]);
    await showIn(desk, page);
    await page.getByRole('button', { name: 'Delete all sessions' }).click();
    await expect(studio.notices).toContainText(
      'All sessions and pictures on this device are deleted',
    );
    await expect(studio.sessions.button).toContainText('Session');
    expect(await keptPictures(studio)).toBe(0);
  });

  await test.step('on a shared device a reload keeps the work of a pupil', async () => {
    await studio.teach.nameBoth('fep', 'wuggle');
    await studio.teach.add('fep', several(sun, 2));
    await studio.teach.holds('fep', 2);
    await studio.sessions.isSaved();
    await page.reload();
    await expect(page.getByText('2 pictures')).toBeVisible();
  });

  await test.step('a window that is closed while this one is open is not the last', async () => {
    const second = new StudioPage(await context.newPage(), studio.address);
    await second.open();
    await expect(second.page.getByText('2 pictures')).toBeVisible();
    await second.page.close();
    await expect.poll(() => leftNotes(studio)).toEqual([]);
  });

  await test.step('the next visitor sees nothing of it, and is told', async () => {
    await page.close();
    const next = new StudioPage(await context.newPage(), studio.address);
    await next.open();
    await expect(next.notices).toContainText('whoever was here before you are deleted');
    await expect(next.notices).toContainText('This device is shared.');
    await expect(next.page.getByText('2 pictures')).toBeHidden();
    expect(await keptPictures(next)).toBe(0);
  });
});

test('an address asks before it replaces work, and strangers hand out nothing', async ({
  page,
  studio,
}) => {
  await studio.open();
  await studio.teach.nameBoth('fep', 'wuggle');
  await studio.teach.add('fep', several(sun, 2));
  await studio.teach.holds('fep', 2);
  await studio.sessions.isSaved();
  await page.goto(`${studio.address}&open=${encodeURIComponent(HAND_OUT)}`);
  await expect(studio.notices).toContainText('as the link asks? “Session” stays kept.');
  await studio.teach.holds('fep', 2);
  await studio.notices.getByRole('button', { name: 'Open it' }).click();
  await expect(studio.sessions.button).toContainText('Herbs');
  await page.goto(`${studio.address}&open=https%3A%2F%2Felsewhere.example%2Fa.lcl`);
  await expect(studio.notices).toContainText('another website');
});

/** The notes that the last window was closed. */
function leftNotes({ page }: StudioPage): Promise<readonly string[]> {
  return page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('lcl-left')));
}

/** The number of pictures in the browser's database. */
function keptPictures({ page }: StudioPage): Promise<number> {
  return page.evaluate(async () => {
    const [found] = (await indexedDB.databases()).filter(({ name }) =>
      name?.startsWith('lcl-images'),
    );
    if (!found?.name) return 0;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(found.name ?? '');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error('the database does not open'));
    });
    const [store] = database.objectStoreNames;
    if (store === undefined) return 0;
    return new Promise<number>((resolve) => {
      const counting = database.transaction(store).objectStore(store).count();
      counting.onsuccess = () => {
        database.close();
        resolve(counting.result);
      };
    });
  });
}
