import { expect, test } from '../fixtures/test.ts';

test('a name that cannot stand is refused beside its field, and the old one comes back', async ({
  page,
  studio,
}) => {
  const { teach } = studio;
  await studio.openReady();
  await teach.nameBoth('fep', 'wuggle');
  const field = teach.nameField('fep');
  const refusal = teach.zone.getByRole('alert');

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

test('whatever a name contains, it is a name', async ({ studio }) => {
  const { teach, ask } = studio;
  const names = [
    '🦔🌵 hedgehog',
    'قنفذ',
    'none of these',
    '<img> "wuggle" ⟨none⟩</label>',
    'Ümläut & <b>bold</b>',
    '鯨',
  ];
  await studio.openReady();
  await studio.teachAndAsk();
  let before = 'fep';
  for (const name of names)
    await test.step(name, async () => {
      await teach.rename(before, name);
      await expect(ask.bars.filter({ hasText: name })).toHaveCount(1);
      await expect(ask.bars).toHaveCount(3);
      await expect(ask.answer).not.toBeEmpty();
      before = name;
    });
});

test('of a long name the model reads the beginning, and the page says so', async ({ studio }) => {
  const { teach, ask } = studio;
  const long = 'the quick brown fox of the north wood 40';
  await studio.openReady();
  await studio.teachAndAsk();
  await teach.rename('fep', long);
  await expect(teach.zone.getByText(/The model reads the first 32 bytes/)).toBeVisible();
  await expect(ask.bars.filter({ hasText: long })).toHaveCount(1);

  await test.step('a name with the same beginning would be the same to the model', async () => {
    await teach.rename('wuggle', `${long} and more`);
    await expect(teach.zone.getByRole('alert')).toContainText('could not tell this from');
  });
});
