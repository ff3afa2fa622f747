import { several, sun, waves } from '../fixtures/pictures/pictures.ts';
import { expect, test } from '../fixtures/test.ts';

test('a visitor teaches two concepts from files and the answer names the right one', async ({
  studio,
}) => {
  const { teach, ask, why } = studio;
  await studio.openReady();
  await studio.deviceIs('wasm');

  await teach.nameBoth('fep', 'wuggle');
  // The first concept gets only one picture, so that no other can take its part.
  await teach.add('fep', [sun(1)]);
  await teach.add('wuggle', several(waves, 3));
  await teach.holds('fep', 1);
  await teach.holds('wuggle', 3);

  await test.step('the question is answered as soon as its picture is there', async () => {
    await ask.about(sun(9));
    await ask.names('fep');
  });

  await test.step('every candidate has a bar, and so has “not sure”', async () => {
    await expect(ask.bars).toHaveCount(3);
    await expect(ask.bars.first()).toContainText('fep');
    await expect(ask.bars.filter({ hasText: 'not sure' })).toHaveCount(1);
  });

  await test.step('every demonstration is listed as evidence, the answer’s own first', async () => {
    await expect(why.evidence).toHaveCount(4);
    await expect(why.evidence.first()).toContainText('fep');
  });

  await test.step('another picture is answered with the other name', async () => {
    await ask.about(waves(9));
    await ask.names('wuggle');
  });
});

test('asking with nothing taught says what is missing, and an answer may wait for the button', async ({
  studio,
}) => {
  const { teach, ask, why } = studio;
  await studio.openReady();
  const missing = ask.zone.getByRole('alert');

  await test.step('what is missing', async () => {
    await ask.press();
    await expect(missing).toContainText('First teach: add pictures to two concepts.');

    await ask.about(sun(9));
    await ask.press();
    await expect(missing).toContainText('Nothing is taught yet');

    await teach.nameBoth('fep', 'wuggle');
    await teach.add('fep', [sun(1)]);
    await teach.add('wuggle', [waves(1)]);
    await ask.names('fep');
    await expect(missing).toHaveCount(0);
    await expect(why.evidence.first()).toContainText(/fep.*for it/);
  });

  await test.step('an answer that nobody asked for at once waits for the button', async () => {
    await studio.beginAnew();
    await ask.atOnce.click({ force: true });
    await expect(ask.atOnce).not.toBeChecked();
    await teach.nameBoth('fep', 'wuggle');
    await teach.add('fep', [sun(1)]);
    await teach.add('wuggle', [waves(1)]);
    await ask.about(waves(9));
    await ask.press();
    await ask.names('wuggle');
    await teach.add('wuggle', [waves(2)]);
    await expect(ask.zone.getByText('The pictures have changed since.')).toBeVisible();
  });
});
