import { chooseInMenu } from '../fixtures/pages/choose-in-menu.ts';
import { followFrames } from '../fixtures/pictures/frames.ts';
import { several, waves } from '../fixtures/pictures/pictures.ts';
import { seedSession } from '../fixtures/files/seed-session.ts';
import { expect, test } from '../fixtures/test.ts';

const CONCEPTS = 20;
const EACH = 50;
/** The time from the start of a load until every concept is there. A machine with other load gets more time. */
const SHOWN_MS = process.env['CI'] ? 6_000 : 4_000;
const BLOCKED_MS = process.env['CI'] ? 400 : 200;

test('a thousand pictures in twenty concepts load soon, few are drawn, and all can be reached', async ({
  page,
  studio,
  watch,
}) => {
  test.slow();
  const { teach, sessions } = studio;
  // A page of the same origin that loads no model and has no icon.
  watch.foresee(/favicon/);
  await page.goto('/samples/packs.json');
  await seedSession(page, { concepts: CONCEPTS, pictures: EACH });
  await page.addInitScript(noteWhenShown, CONCEPTS);
  await studio.open();
  await sessions.isNamed('Many pictures');
  await expect(teach.cards).toHaveCount(CONCEPTS);

  await test.step('the page shows them within two seconds, and draws few', async () => {
    await expect(teach.picture('creature 1', 1).getByRole('img')).toHaveJSProperty(
      'naturalWidth',
      64,
    );
    const { cards, pictures } = await page.evaluate(() => window.shownAt);
    const drawn = await page.locator('img').count();
    const elements = await page.locator('*').count();
    say(`concepts shown after ${cards} ms, the first picture after ${pictures} ms`);
    say(`${drawn} img elements of ${CONCEPTS * EACH} pictures, ${elements} elements in all`);
    expect(cards).toBeLessThan(SHOWN_MS);
    expect(drawn).toBeLessThan(100);
    expect(elements).toBeLessThan(10_000);
  });

  await test.step('the last picture of the last concept is found and moved, and brought back', async () => {
    const card = teach.card('creature 20');
    await studio.button('All 50 pictures of creature 20').click();
    const rows = teach.pictures('creature 20');
    // The few tiles stay until the box is here. A tile that has the focus by then has it in the box too.
    await rows.nth(2).focus();
    await expect(studio.button('Fewer pictures of creature 20')).toBeVisible();
    await expect(page.getByRole('row', { name: /^creature 20, picture 3 of 50/ })).toBeFocused();
    await page.keyboard.press('End');
    const last = page.getByRole('row', { name: /^creature 20, picture 50 of 50/ });
    await expect(last).toBeInViewport();
    expect(await rows.count(), 'rows drawn in the box of all').toBeLessThan(45);
    const menu = last.getByRole('button', { name: /^More for / });
    await chooseInMenu(page, menu, ['Move to…', 'creature 1']);
    await expect(card).toContainText('49 pictures');
    await expect(teach.card('creature 1')).toContainText('51 pictures');
    await studio.undo();
    await expect(card).toContainText('50 pictures');
    await expect(teach.card('creature 1')).toContainText('50 pictures');
  });

  await test.step('more come in without holding the page up', async () => {
    await studio.engineIs('ready');
    const frames = await followFrames(page);
    await teach.add('creature 3', several(waves, 30));
    await expect(teach.card('creature 3')).toContainText('80 pictures');
    const { longestTask, longestGap } = await frames.report();
    say(`30 more: longest task ${longestTask.toFixed(0)} ms, gap ${longestGap.toFixed(0)} ms`);
    expect(longestTask).toBeLessThanOrEqual(BLOCKED_MS);
    await sessions.isSaved();
  });
});

declare global {
  interface Window {
    /** Milliseconds from the start of the load to the concepts' cards, and to the first loaded picture. */
    shownAt: { cards: number; pictures: number };
  }
}

function noteWhenShown(concepts: number): void {
  const shown = { cards: 0, pictures: 0 };
  window.shownAt = shown;
  const look = () => {
    const now = Math.round(performance.now());
    const list = document.querySelector('ul[aria-label="Concepts"]');
    if (!shown.cards && list?.children.length === concepts) shown.cards = now;
    const first = list?.querySelector('img');
    if (!shown.pictures && first?.complete && first.naturalWidth > 0) shown.pictures = now;
    if (!shown.cards || !shown.pictures) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function say(line: string): void {
  process.stdout.write(`      ${line}\n`);
}
