import AxeBuilder from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { curvePoints } from '../../src/domain/evaluation/curve-answers.ts';
import { readCurveSet } from '../../scripts/bench/curve/curve-set.ts';
import { measureCurve } from '../../scripts/bench/curve/measure-curve.ts';
import { openSubject } from '../../scripts/bench/subject/open-subject.ts';
import { must } from '../../scripts/bench/subject/subject.ts';
import { dropFiles } from '../fixtures/files/drop-files.ts';
import { withoutSavePicker } from '../fixtures/files/session-file.ts';
import { writeTaughtAndTested } from '../fixtures/files/taught-and-tested.ts';
import { expect, test } from '../fixtures/test.ts';

test('a learning curve says the same as the bench, and opens by keyboard', async ({
  page,
  studio,
}, testInfo) => {
  const file = testInfo.outputPath('Stripes.lcl');
  const folder = testInfo.outputPath('stripes');
  await writeTaughtAndTested(file, folder);
  await studio.openReady();
  const beside = page.getByRole('banner').getByRole('heading', { level: 1 });
  await dropFiles(page, beside, [file]);
  await studio.sessions.isNamed('Stripes');
  await studio.button('Lab').click();
  await page.getByRole('tab', { name: 'Learning curve' }).click();
  await page.getByLabel('Seed').fill('7');
  await studio.button('Draw the curve').click();
  const rows = page.getByRole('region', { name: 'The curve as a table' }).locator('tbody tr');
  await expect(rows).toHaveCount(4);

  await test.step('the table has the numbers of the bench', async () => {
    const models = fileURLToPath(new URL('../../public/models/mini', import.meta.url));
    const subject = await openSubject(models);
    try {
      const set = must(await readCurveSet(subject, folder));
      const plan = { mostShots: 8, orders: 5, seed: 7 };
      const points = curvePoints(await measureCurve(subject, set, plan), 0.5);
      const counts = await rows.evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent)),
      );
      expect(
        counts.map(([shots, right, , quiet, wrong]) => [shots, right, quiet, wrong].map(Number)),
      )
        // prettier-ignore
        .toEqual(
          points.map((point) => [
            point.shots,
            ...(['right', 'quiet', 'wrong'] as const).map((grade) =>
              Number(point.counts[grade].toFixed(1)),
            ),
          ]),
        );
    } finally {
      await subject.release();
    }
  });

  await test.step('arrow keys go from point to point, and one opens what changed', async () => {
    const points = page.getByRole('group', { name: 'Learning curve' }).getByRole('button');
    await expect(points).toHaveCount(4);
    await points.last().focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(points.nth(1)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'From 0 to 1 of each concept' })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
});

test('a learning curve pauses, goes on after a reload, and is in the report', async ({
  page,
  studio,
}, testInfo) => {
  await withoutSavePicker(page);
  // Large enough that Mini is not done at once.
  await page.goto(`${studio.address}&draw=four-kinds.5.12.7`);
  await page.getByRole('button', { name: 'Draw it' }).first().click();
  await studio.sessions.isNamed('Four kinds, seed 7');
  await studio.button('Lab').click();
  await page.getByRole('tab', { name: 'Learning curve' }).click();
  const rows = page.getByRole('region', { name: 'The curve as a table' }).locator('tbody tr');

  await test.step('a curve pauses, and goes on after the page was loaded anew', async () => {
    await page.getByRole('combobox', { name: 'Random choices' }).selectOption('10');
    // Mini is quick, so the page itself presses as soon as some choices of twelve questions are answered.
    await page.evaluate(() => {
      const watch = new MutationObserver(() => {
        const words = document.querySelector('.curve-progress p')?.textContent ?? '';
        const buttons = [...document.querySelectorAll<HTMLElement>('.curve-acts button')];
        const pause = buttons.find(({ textContent }) => textContent === 'Pause');
        if (!pause || Number.parseInt(words) < 40 || !/^\d/.test(words)) return;
        watch.disconnect();
        pause.click();
      });
      watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await studio.button('Draw the curve').click();
    const note = page.getByText(/^It is not finished\./);
    await expect(note).toBeVisible();
    const found = await note.textContent();
    await expect(page.getByText('Saved on this device')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('tab', { name: 'Learning curve', selected: true })).toBeVisible();
    await expect(page.getByText(found ?? '')).toBeVisible();
    await studio.button('Go on').click();
    await expect(note).toBeHidden();
    await expect(studio.button('Draw the curve')).toBeVisible();
    await expect(rows).toHaveCount(6);
  });

  await test.step('the report has the curve and its table, and prints', async () => {
    const download = page.waitForEvent('download');
    await studio.sessions.choose('Export…', 'Report (HTML)');
    const report = testInfo.outputPath('report.html');
    await (await download).saveAs(report);
    const html = await readFile(report, 'utf8');
    await page.goto('about:blank');
    await page.setContent(html);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('img', { name: 'Learning curve' })).toBeVisible();
    await expect(
      page.getByRole('table', { name: /the mean over the random choices/ }),
    ).toBeVisible();
    const pictures = page.getByRole('img', { name: /picture 1 of/ });
    await expect
      .poll(() => pictures.first().evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBeGreaterThan(0);
  });
});
