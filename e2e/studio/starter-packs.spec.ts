import { expect, test } from '../fixtures/test.ts';
import { countWireBytes, FIRST_ANSWER_BUDGET, sumOfBytes } from '../fixtures/wire-bytes.ts';

test('a starter pack is one press away: concepts, test tray, first question and answer', async ({
  page,
  studio,
}) => {
  const { teach, ask, why, sessions } = studio;
  const filesOnTheWire = countWireBytes(page);
  await studio.openReady();
  await studio.openPack('Two strangers');
  await teach.holds('blicket', 4);
  await teach.holds('zorbel', 4);
  await expect(ask.tray).toHaveCount(6);
  await expect(why.evidence).toHaveCount(8);

  await test.step('the first visit costs at most 9 MB over the wire up to here', async () => {
    const files = await filesOnTheWire();
    expect(sumOfBytes(files)).toBeLessThan(FIRST_ANSWER_BUDGET);
    const runtime = files.filter(({ path }) => path.endsWith('.wasm'));
    expect(runtime.map(({ encoding }) => encoding)).toEqual(['br']);
  });

  await test.step('paper shows every picture, the question, the answer and the evidence', async () => {
    await page.emulateMedia({ media: 'print' });
    const sheet = page.getByRole('article', { name: 'Printed session' });
    await expect(sheet.getByRole('img', { name: /picture \d of 4/ })).toHaveCount(8);
    await expect(sheet.getByText('What each picture did, left out once')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Ask', exact: true })).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await expect(ask.question).toBeVisible();
  });

  await test.step('a press on the test tray asks about that picture and tells the truth', async () => {
    await ask.aboutTray(2);
    await expect(ask.question).toHaveAccessibleName('The question: query-2.svg');
    await expect(ask.zone.getByText(/^Right: it is|in truth it is/i)).toBeVisible();
  });

  await test.step('a word of the method is explained on this session', async () => {
    await teach.zone.getByText('What is a demonstration?').click();
    await expect(teach.zone.getByText(/^Here “blicket” has 4\. /)).toBeVisible();
  });

  await test.step('the trick checks run at one press, each with its counts', async () => {
    await studio.button('Lab').click();
    await page.getByRole('tab', { name: 'Checks' }).click();
    await studio.button('Run all checks').click();
    await expect(page.getByText(/^The middle alone gave the same answer/)).toBeVisible({
      timeout: 30_000,
    });
    await expect(page.getByText('6 of 6 followed the exchanged names.').first()).toBeVisible();
    await page.getByText('The 8 answers behind it').click();
    await expect(page.getByText('not sure', { exact: true }).filter({ visible: true })).toHaveCount(
      8,
    );
    await studio.button('Studio').click();
  });

  await test.step('the trap opens in a session of its own when there is work on the table', async () => {
    await sessions.isNamed('Two strangers');
    await teach.zone.getByRole('button', { name: 'Show' }).click();
    await studio.openPack('The trap');
    await sessions.isNamed('The trap');
    await teach.holds('tiffle', 4);
    await expect(ask.tray).toHaveCount(6);

    await sessions.choose('Open…', 'Two strangers (14 pictures)');
    await sessions.isNamed('Two strangers');
    await teach.holds('blicket', 4);
  });

  await test.step('other creatures are drawn in the page, found by what they are about', async () => {
    await teach.zone.getByRole('button', { name: 'Show' }).click();
    await studio.button('Draw other creatures…').click();
    await page.getByRole('searchbox', { name: 'Find a pack' }).fill('open set');
    await expect(page.getByText('1 of 19 packs')).toBeVisible();
    await page.getByRole('button', { name: /^A stranger in the tray/ }).click();
    await sessions.isNamed('A stranger in the tray, seed 18');
    await expect(ask.tray).toHaveCount(9);
    await sessions.isSaved();
  });

  await test.step('an address asks for an experiment, and nothing changes before a press', async () => {
    await page.goto(`${studio.address}&draw=four-kinds.1.2.7`);
    await expect(page.getByText(/“Four kinds”, 4 × 1 to teach, 2 to test, seed 7/)).toBeVisible();
    expect(page.url()).not.toContain('draw=');
    await sessions.isNamed('A stranger in the tray, seed 18');
    await page.getByRole('button', { name: 'Draw it' }).first().click();
    await sessions.isNamed('Four kinds, seed 7');
    await expect(ask.tray).toHaveCount(2);
  });
});
