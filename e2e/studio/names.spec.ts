import { expect, test } from '../fixtures/test.ts';

test('whatever a name contains it is a name, unless nobody could read it or tell it from another', async ({
  page,
  studio,
}) => {
  const { teach, ask } = studio;
  const refusal = teach.zone.getByRole('alert');
  await studio.openReady();
  await studio.teachAndAsk();

  await test.step('one that cannot stand is refused beside its field, and the old one comes back', async () => {
    const field = teach.nameField('fep');
    await field.fill('   ');
    await page.keyboard.press('Enter');
    await expect(refusal).toContainText('at least one visible character');

    await field.fill('wuggle');
    await page.keyboard.press('Enter');
    await expect(refusal).toContainText('“wuggle” is taken');
    await expect(field).toHaveAttribute('aria-invalid', 'true');

    await page.keyboard.press('Escape');
    await expect(field).toHaveValue('fep');
    await expect(refusal).toHaveCount(0);
  });

  const names = [
    '🦔🌵 hedgehog',
    'قنفذ',
    'none of these',
    '<img> "wuggle" ⟨none⟩</label>',
    'Ümläut & <b>bold</b>',
    '鯨',
  ];
  let before = 'fep';
  for (const name of names)
    await test.step(name, async () => {
      await teach.rename(before, name);
      await expect(ask.bars.filter({ hasText: name })).toHaveCount(1);
      await expect(ask.bars).toHaveCount(3);
      await expect(ask.answer).not.toBeEmpty();
      before = name;
    });

  const long = 'the quick brown fox of the north wood 40';
  await test.step('of a long one the model reads the beginning, and the page says so', async () => {
    await teach.rename(before, long);
    await expect(teach.zone.getByText(/The model reads the first 32 bytes/)).toBeVisible();
    await expect(ask.bars.filter({ hasText: long })).toHaveCount(1);
  });
  await test.step('one with the same beginning would be the same to the model', async () => {
    await teach.rename('wuggle', `${long} and more`);
    await expect(refusal).toContainText('could not tell this from');
  });
});
