import { plainPicture } from '../fixtures/pictures/pictures.ts';
import { expect, SMOL, hubTest as test } from '../fixtures/hub/with-hub.ts';
import { violationsFromTop } from '../fixtures/violations.ts';

test('a hub model names what it was taught, explains, converses, is compared and found again', async ({
  page,
  studioWithSmol: studio,
}) => {
  const { ask, why } = studio;
  await expect(page.getByText('Left free to speak, it says:')).toBeVisible();
  await ask.names('fep');
  await expect(ask.zone.locator('.free-words-said')).toContainText('in the image.');

  await test.step('evidence is asked for, and looks as ever', async () => {
    await expect(why.zone.getByText(/Leaving out each of the 4 pictures takes/)).toBeVisible();
    await why.zone.getByRole('button', { name: 'Leave out each picture' }).click();
    await expect(why.evidence).toHaveCount(4);
  });

  await test.step('swapped names are followed', async () => {
    await why.whatIf('“fep” and “wug” were swapped');
    await expect(page.getByRole('status', { name: 'Outcome' })).toHaveText(
      'The answer changes: there is "wug" in the image.',
    );
    await why.close();
  });

  await test.step('the text that it reads is shown, and its order can be another', async () => {
    await why.zone.getByText('The link context as the model reads it').click();
    const text = why.zone.getByLabel('Link context');
    await expect(text).toContainText('Answer: there is "wug" in the image.');
    await why.zone.getByRole('button', { name: 'Try another order' }).click();
    await expect(why.zone.getByText('Order 2', { exact: true })).toBeVisible();
    await ask.names('fep');
    expect(await violationsFromTop(page)).toEqual([]);
  });

  await test.step('engines are compared side by side', async () => {
    const open = ask.zone.getByRole('button', { name: 'Compare engines' });
    await open.click();
    const dialog = page.getByRole('dialog', { name: 'Compare engines' });
    await expect(dialog.getByRole('status', { name: 'Comparison' })).toHaveText('All were asked.');
    const column = (name: string) => dialog.getByRole('region', { name, exact: true });
    await expect(column('Mini')).toContainText('mini-v2.1 on WebAssembly');
    await expect(dialog).toContainText('It is fetched only if you ask for it, about 378 MB.');
    await expect(column(SMOL)).toContainText('Left free to speak, it says:');
    await expect(column(`${SMOL}, vanilla`)).toContainText('Left free to speak, it says:');
    expect(await violationsFromTop(page)).toEqual([]);
    const wide = page.viewportSize();
    await page.setViewportSize({ width: 390, height: 844 });
    await studio.fitsItsWidth();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(open).toBeFocused();
    if (wide) await page.setViewportSize(wide);
  });

  await test.step('anything can be asked about a picture, and the conversation is of that picture', async () => {
    const field = ask.zone.getByRole('textbox', { name: 'Ask anything about this picture' });
    const turns = ask.zone.getByRole('list', { name: 'Conversation about this picture' });
    const heard = page.getByRole('status', { name: 'Conversation', exact: true });
    await ask.zone.getByText('With the taught pictures in its context').click();
    await field.fill('What colour is this?');
    await field.press('Enter');
    await expect(heard).toHaveText('It is red.');
    await expect(turns.getByRole('listitem')).toHaveCount(1);
    await expect(turns).toContainText('Asked without the taught pictures.');
    await field.fill('Describe the picture.');
    await field.press('Enter');
    await expect(turns.getByRole('listitem')).toHaveCount(2);
    await expect(ask.zone.getByRole('button', { name: 'Begin anew' })).toBeVisible();
    expect(await violationsFromTop(page)).toEqual([]);

    await ask.about(plainPicture('blue', 3));
    await expect(turns).toBeHidden();
    await ask.about(plainPicture('red', 3));
    await expect(turns.getByRole('listitem')).toHaveCount(2);
    await ask.zone.getByRole('button', { name: 'Begin anew' }).click();
    await expect(turns).toBeHidden();
    await expect(field).toBeFocused();
    await ask.names('fep');
    await studio.sessions.isSaved();
  });

  await test.step('it answers again when the page is opened anew, until Mini is wanted back', async () => {
    await page.reload();
    await expect(studio.badge).toContainText(`${SMOL}: Ready`);
    await ask.names('fep');
    await studio.badge.click();
    await page.getByRole('button', { name: 'Go back to Mini' }).click();
    await page.keyboard.press('Escape');
    await expect(studio.badge).toHaveText(/^Model: Ready on/);
    await expect(ask.answer).not.toBeEmpty();
    await page.reload();
    await studio.engineIs('ready');
    await expect(studio.badge).toHaveText(/^Model: Ready on/);
  });
});
