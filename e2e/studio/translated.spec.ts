import type { Locator } from '@playwright/test';
import { sun, waves } from '../fixtures/pictures/pictures.ts';
import { expect, test } from '../fixtures/test.ts';
import { translatePage } from '../fixtures/translate-page.ts';

test('the main job on a page that a browser translates', async ({ studio, page }) => {
  const { teach, ask, why } = studio;
  await studio.openReady();
  await studio.teachAndAsk();
  await translatePage(page);
  await expect(page.locator('#teach-title font font')).toBeVisible();

  await test.step('another picture is answered, and every number is the new one', async () => {
    await ask.about(waves(9));
    await ask.names('wuggle');
    await expect(ask.bars.first()).toContainText('wuggle');
    await addsUp(ask.bars);
    await expect(why.zone).toContainText('What made it say “wuggle”');
  });

  await test.step('a new name stands everywhere at once, and none is translated', async () => {
    await teach.rename('fep', 'zilp');
    await expect(studio.button('“zilp” and “wuggle” were swapped')).toBeVisible();
    await expect(why.zone).not.toContainText('fep');
    const texts = await page.locator('font font').allTextContents();
    expect(texts.filter((text) => /zilp|wuggle/.test(text))).toEqual([]);
    expect(texts.length).toBeGreaterThan(30);
  });

  await test.step('what if two names were swapped', async () => {
    await why.whatIf('“zilp” and “wuggle” were swapped');
    await expect(why.asTaught).toContainText('there is “wuggle” in the image.');
    await expect(why.changed).toContainText('there is “zilp” in the image.');
    await why.close();
    await expect(why.changed).toHaveCount(0);
  });

  await test.step('a muted concept is no answer, until it is back', async () => {
    await teach.chooseForConcept('wuggle', 'Mute');
    await expect(teach.card('wuggle')).toContainText('muted · 2 pictures');
    await expect(ask.answer).not.toContainText('wuggle');
    await studio.undo();
    await expect(teach.card('wuggle')).not.toContainText('muted');
    await ask.names('wuggle');
  });

  await test.step('the threshold turns the answer into “not sure” and back', async () => {
    await ask.threshold.press('End');
    await expect(ask.answer).toContainText('Not sure: “wuggle” comes first with');
    await expect(ask.zone).toContainText('“wuggle” comes first with');
    await ask.threshold.press('Home');
    await ask.names('wuggle');
    await expect(ask.zone).not.toContainText('comes first with');
  });

  await test.step('pictures come and go', async () => {
    await teach.add('zilp', [sun(3)]);
    await expect(teach.card('zilp')).toContainText('3 pictures');
    await teach.chooseForPicture('zilp', 3, 'Delete');
    await expect(teach.card('zilp')).toContainText('2 pictures');
    await expect(studio.notices).toContainText('Deleted a picture of “zilp”.');
  });
});

/** The shares of all candidates, none of which may be of an older answer. */
async function addsUp(bars: Locator): Promise<void> {
  const sum = async () => {
    const shares = await bars.allTextContents();
    return shares.reduce((all, text) => all + Number(/(\d+) %/.exec(text)?.[1]), 0);
  };
  await expect.poll(sum).toBeGreaterThan(96);
  expect(await sum()).toBeLessThan(104);
}
