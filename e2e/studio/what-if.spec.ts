import { chooseInMenu } from '../fixtures/pages/choose-in-menu.ts';
import { sun, waves } from '../fixtures/pictures/pictures.ts';
import { expect, test } from '../fixtures/test.ts';

test('the answer follows a swap of two names, beside the answer as taught', async ({
  page,
  studio,
}) => {
  const { teach, ask, why } = studio;
  await studio.openReady();
  await studio.teachAndAsk();

  await test.step('swapped', async () => {
    await why.whatIf('“fep” and “wuggle” were swapped');
    await expect(why.asTaught).toContainText('there is “fep” in the image.');
    await expect(why.changed).toContainText('there is “wuggle” in the image.');
    await expect(why.zone.getByText(/^The answer changes: /)).toBeVisible();
  });

  await test.step('a concept gone is no candidate any more', async () => {
    await why.whatIf('“fep” were gone');
    await expect(why.changed.getByRole('listitem')).toHaveCount(2);
    await expect(why.changed).not.toContainText('fep');
  });

  await test.step('one picture muted', async () => {
    await why.whatIf('What if fep, picture 1 of 2, were muted?');
    await expect(why.changed).toContainText('there is “fep” in the image.');
    await expect(why.zone.getByText('The answer stays the same.')).toBeVisible();
  });

  await test.step('the table is as it was', async () => {
    await teach.holds('fep', 2);
    await teach.holds('wuggle', 2);
    await ask.names('fep');
    await why.close();
    await expect(why.changed).toHaveCount(0);
  });

  await test.step('of many concepts two are chosen in a menu', async () => {
    for (const [name, number] of [
      ['tulver', 3],
      ['plim', 4],
    ] as const) {
      await studio.button('Add a concept').click();
      await teach.zone.getByRole('textbox', { name: 'Name of the concept' }).last().fill(name);
      await page.keyboard.press('Enter');
      await teach.add(name, [waves(number)]);
    }
    await expect(why.evidence).toHaveCount(6);
    await chooseInMenu(page, studio.button('two names were swapped…'), ['fep', 'plim']);
    await expect(why.asTaught).toContainText('there is “fep” in the image.');
    await expect(why.changed).toContainText('there is “plim” in the image.');
    await chooseInMenu(page, studio.button('one concept were gone…'), ['fep']);
    await expect(why.changed.getByRole('listitem')).toHaveCount(4);
  });

  await test.step('with one concept alone, its going leaves nothing to answer from', async () => {
    await studio.beginAnew();
    await teach.nameBoth('fep', 'wuggle');
    await teach.add('fep', [sun(1)]);
    await ask.about(sun(9));
    await ask.names('fep');
    await why.whatIf('“fep” were gone');
    await expect(why.zone.getByText('Then nothing would be taught')).toBeVisible();
  });

  await test.step('and a picture of something else may be none of it', async () => {
    await ask.about(waves(9));
    await expect(ask.bars).toHaveCount(2);
    await expect(ask.answer).not.toBeEmpty();
  });
});
