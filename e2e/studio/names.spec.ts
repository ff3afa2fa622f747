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

  await test.step('long ones are whole, and told apart at their ends', async () => {
    await teach.rename(before, 'แมวดำตัวใหญ่');
    await teach.rename('wuggle', 'แมวดำตัวเล็ก');
    await expect(ask.bars.filter({ hasText: 'แมวดำตัวใหญ่' })).toHaveCount(1);
    await expect(ask.bars.filter({ hasText: 'แมวดำตัวเล็ก' })).toHaveCount(1);
    await expect(ask.answer).toContainText('แมวดำตัว');
    await teach.rename('แมวดำตัวใหญ่', 'x'.repeat(101));
    await expect(refusal).toContainText('at most 100 characters');
    await page.keyboard.press('Escape');
  });
  await test.step('one that looks like another is refused, and what nobody can see is dropped', async () => {
    await teach.rename('แมวดำตัวใหญ่', 'f\u200Bep\u202E');
    await expect(teach.nameField('fep')).toBeVisible();
    await teach.rename('แมวดำตัวเล็ก', 'ｆｅｐ');
    await expect(refusal).toContainText('looks the same as “fep”');
  });
});
