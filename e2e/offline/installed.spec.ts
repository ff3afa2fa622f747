import { DevicePlace } from '../fixtures/pages/device-place.ts';
import { expect, hostedTest as test } from '../fixtures/hosting/hosted.ts';
import { sun } from '../fixtures/pictures/pictures.ts';

test('the installed app takes pictures that are shared with it, and starts new sessions', async ({
  page,
  studio,
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
    const { name, mimeType, buffer } = sun(1);
    await page.evaluate(
      ({ fileName, type, base64 }) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const files = new DataTransfer();
        files.items.add(new File([bytes], fileName, { type }));
        const form = document.createElement('form');
        Object.assign(form, { method: 'post', enctype: 'multipart/form-data' });
        form.action = new URL('take-shared', document.baseURI).href;
        const input = document.createElement('input');
        Object.assign(input, { type: 'file', name: 'pictures', files: files.files });
        form.append(input);
        document.body.append(form);
        form.submit();
      },
      { fileName: name, type: mimeType, base64: buffer.toString('base64') },
    );
    await expect(studio.teach.zone.getByRole('row', { name: /sun-1\.png/ })).toBeVisible();
    expect(new URL(page.url()).search).toBe('');
    await studio.sessions.isSaved();
  });

  await test.step('a new session from the icon’s menu', async () => {
    await page.goto('/?do=new-session');
    await studio.sessions.isNamed('Session 2');
    await expect(studio.teach.zone.getByRole('row', { name: /sun-1\.png/ })).toHaveCount(0);
    expect(new URL(page.url()).search).toBe('');
  });
});
