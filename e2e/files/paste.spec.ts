import type { Page } from '@playwright/test';
import { sun, waves, type MadePicture } from '../fixtures/pictures/pictures.ts';
import { dropText } from '../fixtures/files/drop-files.ts';
import { expect, test } from '../fixtures/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Copies a picture as another program would, and pastes it with the keyboard. */
async function paste(page: Page, { buffer, mimeType }: MadePicture): Promise<void> {
  await page.evaluate(
    async ({ base64, type }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const picture = new Blob([bytes], { type });
      await navigator.clipboard.write([new ClipboardItem({ [type]: picture })]);
    },
    { base64: buffer.toString('base64'), type: mimeType },
  );
  await page.keyboard.press('ControlOrMeta+v');
}

/** Copies a cell as an office program does, as words, as a table and as a picture of the words. */
async function copyCell(page: Page, words: string, { buffer }: MadePicture): Promise<void> {
  await page.evaluate(
    async ({ text, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const kinds = {
        'text/plain': text,
        'text/html': `<table><tr><td>${text}</td></tr></table>`,
        'image/png': bytes,
      };
      const blobs = Object.entries(kinds).map(([type, part]) => [type, new Blob([part], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    },
    { text: words, base64: buffer.toString('base64') },
  );
}

test('a pasted picture goes to the card that was pressed last, else to the question', async ({
  page,
  studio,
}) => {
  const { teach, ask } = studio;
  await studio.openReady();
  await teach.nameBoth('fep', 'wuggle');
  await teach.card('fep').getByText('0 pictures').click();
  await paste(page, sun(1));
  await teach.holds('fep', 1);
  await teach.card('wuggle').getByText('0 pictures').click();
  await paste(page, waves(1));
  await teach.holds('wuggle', 1);

  await ask.zone.getByRole('heading', { name: 'Ask', exact: true }).click();
  await paste(page, sun(9));
  await ask.names('fep');

  await test.step('what is dragged or copied from another page comes in, or is answered, and the page stays', async () => {
    const html = ({ buffer }: MadePicture) =>
      `<a href="https://a.example/"><img src="data:image/png;base64,${buffer.toString('base64')}"></a>`;
    const address = 'https://a.example/sun.png';
    const answer = /Only an address came, .* save the picture/;
    const card = teach.card('fep').getByText('1 picture');
    await dropText(page, card, 'text/html', html(sun(2)));
    await teach.holds('fep', 2);
    for (const target of [
      teach.card('fep').getByText('2 pictures'),
      page.getByRole('heading', { level: 1 }),
    ]) {
      await dropText(page, target, 'text/uri-list', address);
      await expect(studio.notices.getByText(answer)).toBeVisible();
      await studio.dismissAll();
    }
    await teach.card('wuggle').getByText('1 picture').click();
    await page.evaluate(
      async (copied) => {
        const type = 'text/html';
        const item = new ClipboardItem({ [type]: new Blob([copied], { type }) });
        await navigator.clipboard.write([item]);
      },
      html(waves(2)),
    );
    await page.keyboard.press('ControlOrMeta+v');
    await teach.holds('wuggle', 2);
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), address);
    await page.keyboard.press('ControlOrMeta+v');
    await expect(studio.notices.getByText(answer)).toBeVisible();
    await teach.holds('wuggle', 2);
    await studio.dismissAll();
    await expect(page).toHaveTitle('Link-Context Studio');
  });

  await test.step('words that come with a picture of them go into a field as words', async () => {
    await copyCell(page, 'tulver', sun(3));
    await teach.nameField('wuggle').selectText();
    await page.keyboard.press('ControlOrMeta+v');
    await page.keyboard.press('Enter');
    await teach.holds('tulver', 2);
    await studio.sessions.choose('Rename…');
    await page.getByRole('dialog').getByRole('textbox').selectText();
    await page.keyboard.press('ControlOrMeta+v');
    await page.keyboard.press('Enter');
    await studio.sessions.isNamed('tulver');
  });
  await test.step('elsewhere the visitor is asked', async () => {
    await teach.card('fep').getByText('2 pictures').click();
    await page.keyboard.press('ControlOrMeta+v');
    await expect(studio.notices).toContainText('the words “tulver” and a picture of them');
    await teach.holds('fep', 2);
    await studio.button('Paste the picture').click();
    await teach.holds('fep', 3);
  });
});
