import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';

test('many problems have one place, which covers nothing that is wanted', async ({
  studio,
  page,
}) => {
  const { notices, teach } = studio;
  await studio.open();
  const notice = notices.locator('.notice');

  await test.step('alike ones are one, beside the drop areas', async () => {
    await dropDamaged(page, 14);
    await expect(notice).toHaveText(/^14 files could not be opened\. Your work is as it was\./);
    await expect(notice.getByRole('listitem')).toHaveCount(14);
    const place = await notice.boundingBox();
    for (const area of await page.locator('.drop-area').all())
      expect(overlap(place, await area.boundingBox())).toBe(false);
    expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual(720);
  });

  await test.step('in a window as small as at 400 %, half is left, and the focus is in sight', async () => {
    await page.setViewportSize({ width: 320, height: 180 });
    await expect.poll(() => uncoveredHeight(page)).toBeGreaterThanOrEqual(90);
    await page.evaluate(() => window.scrollTo(0, 0));
    for (let press = 0; press < 25; press++) {
      await page.keyboard.press('Tab');
      expect(await coveredFocus(page), `focus after ${press + 1} presses of Tab`).toBeNull();
    }
    await page.setViewportSize({ width: 640, height: 360 });
    await expect.poll(() => uncoveredHeight(page)).toBeGreaterThanOrEqual(180);
  });

  await test.step('a drag reaches what lies below', async () => {
    const under = () =>
      notice.evaluate((one) => {
        const { x, y } = one.getBoundingClientRect();
        return document.elementFromPoint(x + 20, y + 20)?.closest('.notices') === null;
      });
    expect(await under()).toBe(false);
    await teach.zone.dispatchEvent('dragenter');
    await expect.poll(under).toBe(true);
    await teach.zone.dispatchEvent('dragend');
    await expect.poll(under).toBe(false);
  });

  await test.step('Escape closes', async () => {
    // The presses of Tab end somewhere, and a text field takes Escape for itself.
    await page.getByRole('button', { name: 'Ask', exact: true }).focus();
    await page.keyboard.press('Escape');
    await expect(notice).toHaveCount(0);
  });
});

/** Drops session files on the page that are cut off after their first bytes. */
async function dropDamaged(page: Page, count: number): Promise<void> {
  const dataTransfer = await page.evaluateHandle((files) => {
    const data = new DataTransfer();
    for (let number = 0; number < files; number++)
      data.items.add(new File(['PK\u0003\u0004 and no more'], `lesson ${number}.lcl`));
    return data;
  }, count);
  await page.getByRole('banner').dispatchEvent('drop', { dataTransfer });
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function overlap(one: Box | null, other: Box | null): boolean {
  if (!one || !other) return false;
  const apart = one.x >= other.x + other.width || other.x >= one.x + one.width;
  return !apart && one.y < other.y + other.height && other.y < one.y + one.height;
}

/** The part of the window over which nothing lies when the page is scrolled, in CSS pixels. */
function uncoveredHeight(page: Page): Promise<number> {
  return page.evaluate(() => {
    window.scrollTo(0, 400);
    const over = [...document.querySelectorAll('.studio-head, .notices, .studio-jump')];
    const rows = Array.from({ length: window.innerHeight }, (_, y) => y);
    return rows.filter((y) =>
      over.every((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return y < top || y >= bottom;
      }),
    ).length;
  });
}

/** What has the focus, if something that lies over the page covers all of it. */
function coveredFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const over = '.studio-head, .notices, .studio-jump';
    if (!focused || focused === document.body || focused.closest(over)) return null;
    const { top, bottom, left, width } = focused.getBoundingClientRect();
    const isSeen = [top + 2, (top + bottom) / 2, bottom - 2].some((y) => {
      const at = document.elementFromPoint(left + width / 2, y);
      return at !== null && at.closest(over) === null;
    });
    return isSeen ? null : focused.outerHTML.slice(0, 200);
  });
}
