import type { Page } from '@playwright/test';
import type { WallScene } from '../../src/domain/presenting/wall-scene.ts';
import { parseImageId, type ImageId } from '../../src/kernel/image-id.ts';
import { expect, test } from '../fixtures/test.ts';

const names = [
  'blicket',
  'الكائن الأزرق الغريب جدا',
  'สิ่งมีชีวิตประหลาดตัวใหญ่',
  'a very long name that nobody would give to a creature in a lesson',
  ...['zorbel', 'dax', 'fep', 'wug', 'tulver', 'plim', 'toma', 'gazzer'],
];

/** Shows a scene as the teacher's window would. */
async function show(page: Page, scene: WallScene): Promise<void> {
  await page.evaluate((shown) => {
    const line = new BroadcastChannel('lcl-wall / story');
    const message = { kind: 'show', scene: shown, language: 'en', pictures: [] };
    line.postMessage({ version: 2, message });
    line.close();
  }, scene);
  await expect(page.locator('.wall')).toBeVisible();
}

/** What stands beyond the window, and what is written smaller than 32 px. */
function faults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll('.wall-stage *:not(.visually-hidden, .visually-hidden *)'),
    ].flatMap((element) => {
      const { left, top, right, bottom, width } = element.getBoundingClientRect();
      const isOut = right > innerWidth + 1 || bottom > innerHeight + 1 || left < -1 || top < -1;
      const isText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      );
      const isSmall = isText && parseFloat(getComputedStyle(element).fontSize) < 32;
      const what = `${element.tagName} ${element.textContent}`;
      return [
        ...(width > 0 && isOut ? [`out: ${what}`] : []),
        ...(isSmall && !element.closest('.picture') ? [`small: ${what}`] : []),
      ];
    }),
  );
}

function imageIdFor(number: number): ImageId {
  const imageId = parseImageId(String(number).padStart(64, '0'));
  if (!imageId) throw new Error('64 digits are an image id');
  return imageId;
}

function scenesOf(count: number): readonly WallScene[] {
  const concepts = names.slice(0, count).map((name, marker) => ({ name, marker }));
  const choices = [
    ...concepts.map((concept) => ({ kind: 'concept' as const, concept })),
    { kind: 'not-sure' as const },
  ];
  const picture = imageIdFor(1);
  const votes = { by: 'cards' as const, counts: choices.map((_, place) => place) };
  const [one, other] = [concepts.at(-1), concepts[1]];
  if (!one || !other) throw new Error('there are at least two concepts');
  return [
    {
      kind: 'concepts',
      concepts: concepts.map((concept) => ({ ...concept, shots: 4, pictures: [picture] })),
    },
    { kind: 'question', picture, change: null, choices, votes },
    { kind: 'question', picture, change: { kind: 'swapped', one, other }, choices, votes },
    {
      kind: 'answer',
      picture,
      change: null,
      said: other,
      saidBefore: one,
      choices,
      saidChoice: 1,
      probabilities: choices.map(() => 1 / choices.length),
      votes,
    },
    {
      kind: 'evidence',
      picture,
      about: other,
      probability: 0.8,
      rows: [1, 0.5, -0.2].map((effect) => ({
        picture,
        concept: one,
        effect,
        probabilityWithout: 0.4,
      })),
    },
  ];
}

test('a wall of 1280 × 720 holds 2 to 12 concepts, whatever their names, in 32 px', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('/?wall=story');
  await expect(page.getByText('Move this window to the second screen.')).toBeVisible();
  for (const count of [2, 5, 12])
    for (const scene of scenesOf(count)) {
      await show(page, scene);
      expect(await faults(page), `${scene.kind} of ${count}`).toEqual([]);
    }
});
