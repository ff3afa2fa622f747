import { Studio } from './fixtures/studio.ts';
import { expect, test } from './fixtures/test.ts';

test('a second tab says that there is a first, and the first is left in peace', async ({
  context,
  studio,
}) => {
  await studio.open();
  await expect(studio.notices).toBeEmpty();
  const second = new Studio(await context.newPage(), studio.address);
  await second.open();
  await expect(second.notices).toContainText('open in another tab');
  await expect(studio.notices).toBeEmpty();
});
