import { CameraWatch } from '../fixtures/pages/camera-watch.ts';
import { several, sun, waves } from '../fixtures/pictures/pictures.ts';
import { expect, test } from '../fixtures/test.ts';
import { violations } from '../fixtures/violations.ts';

test.use({ permissions: ['camera'] });

test('holding the button records demonstrations, and one undo takes them all back', async ({
  page,
  studio,
}) => {
  const { teach } = studio;
  const camera = await CameraWatch.attach(page);
  await studio.open();
  await teach.nameBoth('fep', 'wuggle');
  const button = page.getByRole('button', { name: 'Record with the camera: fep' });
  const panel = page.getByRole('dialog', { name: 'Record fep' });
  const hold = panel.getByRole('button', { name: 'Hold to record' });
  const recorded = panel.getByRole('status', { name: 'Recorded' });
  const count = () => teach.pictures('fep').count();
  expect(await camera.running()).toBe(0);
  await button.press('Enter');
  await expect(hold).toBeEnabled();
  expect(await camera.running()).toBe(1);
  expect(await violations(page, '[role="dialog"]')).toEqual([]);

  await test.step('by mouse', async () => {
    await hold.hover();
    await page.mouse.down();
    await expect.poll(count).toBeGreaterThanOrEqual(3);
    await expect(panel).toContainText(/\d+ pictures/);
    await page.mouse.up();
    await expect(recorded).toContainText('Undo takes them all back.');
    await expect(recorded).toContainText(`${await count()} pictures for fep`);
  });
  await test.step('by keyboard', async () => {
    const before = await count();
    await hold.focus();
    await page.keyboard.down('Space');
    await expect.poll(count).toBeGreaterThanOrEqual(before + 2);
    await page.keyboard.up('Space');
    await expect(recorded).not.toBeEmpty();
    await studio.undo();
    await teach.holds('fep', before);
  });
  await test.step('without holding', async () => {
    const before = await count();
    await panel.getByRole('button', { name: 'Record without holding' }).click();
    await expect.poll(count).toBeGreaterThanOrEqual(before + 2);
    await panel.getByRole('button', { name: 'Stop recording' }).click();
    await expect(recorded).not.toBeEmpty();
    await studio.undo();
    await teach.holds('fep', before);
  });
  await studio.undo();
  await teach.holds('fep', 0);
  await studio.redo();
  await expect(teach.pictures('fep')).not.toHaveCount(0);

  await hold.focus();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  expect(await camera.running()).toBe(0);
  await expect(button).toBeFocused();
});

test('the camera asks as fast as the model answers, and leaves nothing behind', async ({
  page,
  studio,
}) => {
  const { teach, ask, sessions } = studio;
  const camera = await CameraWatch.attach(page);
  await studio.openReady();
  await teach.nameBoth('fep', 'wuggle');
  await teach.add('fep', several(sun, 2));
  await teach.holds('fep', 2);
  await teach.add('wuggle', several(waves, 2));
  await teach.holds('wuggle', 2);
  await page.getByRole('button', { name: 'Ask with the camera' }).click();
  const live = page.getByRole('region', { name: 'Live question' });
  const bars = live.getByRole('list', { name: 'Live probability of every candidate' });
  await expect(bars.getByRole('listitem')).toHaveCount(3);
  await expect(live.getByRole('status', { name: 'Live answer' })).not.toBeEmpty();
  await expect.poll(() => camera.framesTaken()).toBeGreaterThan(3);
  await expect(ask.question).toBeHidden();
  await expect(ask.answer).toBeEmpty();
  await expect(studio.button(/^Undo: /)).toHaveAccessibleName('Undo: add pictures to “wuggle”');
  expect(await violations(page, '.live')).toEqual([]);

  await test.step('asks nothing while a dialog covers it', async () => {
    await sessions.choose('Rename…');
    const dialog = page.getByRole('dialog', { name: 'Rename the session' });
    await expect(dialog).toBeVisible();
    // The question that was under way may still get its answer.
    await camera.moves(3);
    const before = await camera.framesTaken();
    await camera.moves(10);
    expect(await camera.framesTaken()).toBe(before);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => camera.framesTaken()).toBeGreaterThan(before);
  });
  await test.step('keeps the picture of a moment as the question', async () => {
    await live.getByRole('button', { name: 'Keep this one' }).click();
    await expect(ask.question).toHaveAccessibleName(/^The question: camera-\d{6}\.jpg$/);
    await expect(ask.answer).not.toBeEmpty();
    await studio.undo();
    await expect(ask.question).toBeHidden();
  });
  await test.step('stops when it is closed, and its light goes out', async () => {
    expect(await camera.running()).toBe(1);
    await page.getByRole('button', { name: 'Close the camera' }).click();
    await expect(live).toBeHidden();
    expect(await camera.running()).toBe(0);
    const before = await camera.framesTaken();
    await ask.about(sun(9));
    await ask.names('fep');
    expect(await camera.framesTaken()).toBe(before);
  });
});

test('a camera that cannot be had says why and what to do, and nothing is lost', async ({
  page,
  studio,
}) => {
  const { teach } = studio;
  const camera = await CameraWatch.attach(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await studio.open();
  await teach.nameBoth('fep', 'wuggle');
  await camera.refuse('NotAllowedError');
  await page.getByRole('button', { name: 'Record with the camera: fep' }).click();
  const panel = page.getByRole('dialog', { name: 'Record fep' });
  const trouble = panel.getByRole('alert');
  const hold = panel.getByRole('button', { name: 'Hold to record' });
  const again = panel.getByRole('button', { name: 'Try again' });
  await expect(trouble).toContainText('This page may not use the camera.');
  await expect(trouble).toContainText('set “Camera” to “Allow”');
  await expect(hold).toBeDisabled();
  await studio.fitsItsWidth();

  for (const [name, words] of [
    ['NotFoundError', 'No camera was found.'],
    ['NotReadableError', 'another program may be using it'],
  ] as const) {
    await camera.refuse(name);
    await again.click();
    await expect(trouble).toContainText(words);
  }
  await camera.refuse();
  await again.click();
  await hold.click();
  await teach.holds('fep', 1);
  await studio.fitsItsWidth();

  await test.step('another program takes the camera, and the other one runs in its place', async () => {
    await camera.take();
    await panel.getByRole('button', { name: /^Camera: / }).click();
    await page.getByRole('menuitem').first().click();
    await expect(panel.getByText('did not start, because another program')).toBeVisible();
    await expect(hold).toBeEnabled();
    await studio.fitsItsWidth();
  });
  await test.step('all are taken, and the choice is there all the same', async () => {
    await camera.refuse('NotReadableError');
    await panel.getByRole('button', { name: /^Camera: / }).click();
    await page.getByRole('menuitem').last().click();
    await expect(trouble).toContainText('another program may be using it');
    await camera.refuse();
    await panel.getByRole('button', { name: 'Choose a camera' }).click();
    await page.getByRole('menuitem').last().click();
    await expect(hold).toBeEnabled();
  });

  await camera.unplug();
  await expect(trouble).toContainText('The camera has gone');
  await teach.holds('fep', 1);
  await again.click();
  await expect(hold).toBeEnabled();
  expect(await camera.running()).toBe(1);
});
