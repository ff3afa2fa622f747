import { expect, test } from '../fixtures/test.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('on a phone the main job is done without scrolling sideways', async ({ page, studio }) => {
  const { teach, ask, why } = studio;
  await studio.openReady();
  await studio.fitsItsWidth();
  await studio.teachAndAsk();
  await expect(why.evidence).toHaveCount(4);
  await why.whatIf('“fep” and “wuggle” were swapped');
  await expect(why.changed).toContainText('there is “wuggle” in the image.');
  await studio.fitsItsWidth();

  await test.step('the bar at the foot leads from zone to zone', async () => {
    await page
      .getByRole('navigation', { name: 'Zones' })
      .getByRole('link', { name: 'Teach' })
      .tap();
    await expect(teach.zone.getByRole('heading', { name: 'Teach' })).toBeInViewport();
    await page.getByRole('navigation', { name: 'Zones' }).getByRole('link', { name: 'Ask' }).tap();
    await expect(ask.zone.getByRole('heading', { name: 'Ask', exact: true })).toBeInViewport();
  });

  await test.step('a picture is moved by touch, in its menu', async () => {
    await teach
      .picture('fep', 1)
      .getByRole('button', { name: /^More for / })
      .tap();
    await page.getByRole('menuitem', { name: 'Move to…' }).tap();
    await expect(page.getByRole('menuitem', { name: 'wuggle' })).toBeInViewport({ ratio: 1 });
    await studio.fitsItsWidth();
    await page.getByRole('menuitem', { name: 'wuggle' }).tap();
    await teach.holds('wuggle', 3);
    await studio.fitsItsWidth();
  });

  await test.step('the head and the lab fit the narrowest window too', async () => {
    await page.setViewportSize({ width: 320, height: 568 });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await studio.fitsItsWidth();
    await studio.button('Lab').tap();
    await expect(page.getByRole('tab', { name: 'Test' })).toBeVisible();
    await studio.fitsItsWidth();
  });
});
