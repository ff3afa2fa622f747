import { vi } from 'vitest';
import type { ImageId } from '../../kernel/image-id.ts';
import { fail, succeed } from '../../kernel/outcome.ts';
import type { StudioState } from '../store/session-store.ts';
import { PACE_MS, type Hold } from '../teach/record-demonstrations.ts';
import { it } from './studio-test.ts';
import { CACTIHOG, picture, sourcesOf } from './tools-for-tests.ts';
import { until } from './until.ts';

/** The button, and what its hold did. */
interface ButtonForTests {
  isHeld: boolean;
  /** How many pictures were said to be on the table. */
  taken: number;
  /** What the camera sees next. After these, each picture is a new one. */
  sights: File[];
  /** For each picture that was kept: whether the session mentioned it by then. */
  readonly mentionedAtPut: boolean[];
}

/** The id under which a recording test keeps the picture of this content. No hash is computed. */
export function recordedIdOf(content: string): ImageId {
  return [...content]
    .map((c) => c.charCodeAt(0).toString(16))
    .join('')
    .padEnd(64, '0') as ImageId;
}

/**
 * A test of the camera's button, which is held at the start. Its clock goes on only when the test says so. It has no
 * hash and no archive, for which a busy machine could make it wait.
 */
export const recordingTest = it
  .extend('button', (): ButtonForTests => ({
    isHeld: true,
    taken: 0,
    sights: [],
    mentionedAtPut: [],
  }))
  .extend('tools', ({ tools, button }) => ({
    ...tools,
    readPicture: async (file: File) => {
      await tools.reading.pass();
      return file.name.endsWith('.broken')
        ? fail({ code: 'damaged' } as const)
        : succeed({ imageId: recordedIdOf(await file.text()), blob: file, width: 64, height: 48 });
    },
    images: {
      put: (imageId: ImageId) => {
        const { concepts } = tools.store.getState().session;
        const all = concepts.flatMap(({ demonstrations }) => demonstrations);
        button.mentionedAtPut.push(all.some((shown) => shown.imageId === imageId));
        return Promise.resolve(succeed(null));
      },
      blobOf: () => Promise.resolve(null),
      sweep: () => Promise.resolve(succeed(0)),
      putRefused: () => Promise.resolve(0),
      missing: () => Promise.resolve(succeed([])),
    },
  }))
  .extend<{
    readonly hold: Hold;
    readonly past: () => StudioState['past'];
    /** How many pictures the concept has. */
    readonly count: () => number;
  }>({
    hold: [
      async ({ button }, use) => {
        vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
        let shown = 0;
        await use({
          isHeld: () => button.isHeld,
          take: () => Promise.resolve(button.sights.shift() ?? picture(`frame ${++shown}`)),
          taken: () => void (button.taken += 1),
        });
        vi.useRealTimers();
      },
      { auto: true },
    ],
    past: ({ studio }, use) => use(() => studio().past),
    count: ({ tools }, use) => use(() => sourcesOf(tools, CACTIHOG).length),
  })
  .extend<{
    /** Lets one picture after another come in, at the camera's pace. */
    readonly holdUntil: (pictures: number) => Promise<void>;
    /** Lets go of the button, and waits until the recording has ended. */
    readonly letGo: <End>(ended: Promise<End>) => Promise<End>;
  }>({
    holdUntil: ({ count }, use) =>
      use(async (pictures) => {
        for (let one = count() + 1; one <= pictures; one++) {
          await until(() => count() === one);
          vi.advanceTimersByTime(PACE_MS);
        }
      }),
    letGo: ({ button }, use) =>
      use(async (ended) => {
        button.isHeld = false;
        for (;;) {
          const end = await Promise.race([
            ended,
            new Promise<null>((resolve) => setImmediate(resolve, null)),
          ]);
          if (end !== null) return end;
          vi.advanceTimersByTime(PACE_MS);
        }
      }),
  });
