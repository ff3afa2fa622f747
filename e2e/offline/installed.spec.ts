import type { Page } from '@playwright/test';
import { DevicePlace } from '../fixtures/pages/device-place.ts';
import { expect, hostedTest as test } from '../fixtures/hosting/hosted.ts';
import { sun, waves, type MadePicture } from '../fixtures/pictures/pictures.ts';

/** Sends a picture as the form of a share does. The page is left. */
async function submit(
  page: Page,
  action: string,
  { name, mimeType, buffer }: MadePicture,
  referrer = '',
): Promise<void> {
  await page.evaluate(
    ({ at, policy, fileName, type, base64 }) => {
      if (policy !== '') {
        const meta = document.createElement('meta');
        Object.assign(meta, { name: 'referrer', content: policy });
        document.head.append(meta);
      }
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const files = new DataTransfer();
      files.items.add(new File([bytes], fileName, { type }));
      const form = document.createElement('form');
      Object.assign(form, { method: 'post', enctype: 'multipart/form-data', action: at });
      const input = document.createElement('input');
      Object.assign(input, { type: 'file', name: 'pictures', files: files.files });
      form.append(input);
      document.body.append(form);
      form.submit();
    },
    {
      at: action,
      policy: referrer,
      fileName: name,
      type: mimeType,
      base64: buffer.toString('base64'),
    },
  );
  await page.waitForURL((address) => !address.href.includes('icons'));
}

test('the installed app takes pictures that are shared with it, and starts new sessions', async ({
  context,
  page,
  studio,
  watch,
}) => {
  await studio.openReady();

  await test.step('the manifest is whole: every picture that it names is there', async () => {
    const found = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
      if (!link) return ['no manifest'];
      const manifest = (await (await fetch(link.href)).json()) as Record<string, { src: string }[]>;
      const named = [...(manifest['icons'] ?? []), ...(manifest['screenshots'] ?? [])];
      const statuses = named.map(async ({ src }) => {
        const { ok, status } = await fetch(new URL(src, link.href));
        return ok ? 'there' : `${src}: ${status}`;
      });
      return Promise.all(statuses);
    });
    expect(found).toEqual(Array(5).fill('there'));
  });

  await new DevicePlace(page).isReadyOffline();
  await test.step('shared', async () => {
    await submit(page, new URL('take-shared', page.url()).href, sun(1));
    const question = page.getByRole('alertdialog', { name: 'Add this picture?' });
    await expect(question.locator('img')).toBeVisible();
    await expect(studio.teach.zone.getByRole('row', { includeHidden: true })).toHaveCount(0);
    await question.getByRole('button', { name: 'Add the picture' }).click();
    await expect(studio.teach.zone.getByRole('row', { name: /sun-1\.png/ })).toBeVisible();
    expect(new URL(page.url()).search).toBe('');
    await studio.sessions.isSaved();
  });

  await test.step('a new session from the icon’s menu', async () => {
    await page.goto('/?do=new-session');
    await expect(studio.notices).toContainText('Start a new session?');
    await expect(studio.teach.zone.getByRole('row', { name: /sun-1\.png/ })).toBeVisible();
    await studio.notices.getByRole('button', { name: 'New session' }).click();
    await studio.sessions.isNamed('Session 2');
    await expect(studio.teach.zone.getByRole('row', { name: /sun-1\.png/ })).toHaveCount(0);
    expect(new URL(page.url()).search).toBe('');
  });

  await test.step('nothing of a form that another website sends, hidden or not', async () => {
    const shares = new URL('take-shared', page.url()).href;
    // Another address of the same host is another origin. It has no service worker of its own.
    const stranger = shares.replace('localhost', '127.0.0.1').replace('take-shared', 'icons/');
    watch.foresee(/./);
    await context.route(`${stranger}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Stranger</title>' }),
    );
    await page.goto(stranger);
    await submit(page, shares, waves(1));
    await expect(studio.teach.zone).toBeVisible();
    await expect(page.getByRole('alertdialog')).toHaveCount(0);

    // A page that sends no referrer hides its origin too, and is then like an app. So the visitor is asked.
    await page.goto(`${stranger}?hidden`);
    await submit(page, shares, waves(1), 'no-referrer');
    await page.getByRole('button', { name: 'Leave it out' }).click();
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    await expect(studio.teach.zone.getByRole('row', { name: /waves/ })).toHaveCount(0);
  });
});
