import { afterEach, beforeEach, describe, expect, vi } from 'vitest';
import { say } from '../../languages/say.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import { fail, succeed } from '../../kernel/outcome.ts';
import { deleteConcept } from './arrange.ts';
import { redo, undo } from '../store/change.ts';
import { demonstrate } from './demonstrate.ts';
import {
  MOST_PER_HOLD,
  PACE_MS,
  recordDemonstrations,
  type Hold,
} from './record-demonstrations.ts';
import { it as base } from '../testing/studio-test.ts';
import { BLICKET, CACTIHOG, picture, sourcesOf } from '../testing/tools-for-tests.ts';
import { until } from '../testing/until.ts';
import type { StudioState } from '../store/session-store.ts';
import type { Tools } from '../store/tools.ts';

let isHeld: boolean;
let taken: number;
let sights: (File | null)[];
let mentionedAtPut: boolean[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  mentionedAtPut = [];
  isHeld = true;
  taken = 0;
  sights = [];
});
afterEach(() => {
  vi.useRealTimers();
});

const idOf = (name: string) =>
  [...name]
    .map((c) => c.charCodeAt(0).toString(16))
    .join('')
    .padEnd(64, '0') as ImageId;

// No hash and no archive: nothing here that a busy machine could make the test wait for.
const it = base
  .extend('tools', ({ tools }) => ({
    ...tools,
    readPicture: async (file: File) => {
      await tools.reading.pass();
      return file.name.endsWith('.broken')
        ? fail({ code: 'damaged' } as const)
        : succeed({ imageId: idOf(await file.text()), blob: file, width: 64, height: 48 });
    },
    images: {
      put: (imageId: ImageId) => {
        const { concepts } = tools.store.getState().session;
        const all = concepts.flatMap(({ demonstrations }) => demonstrations);
        mentionedAtPut.push(all.some((shown) => shown.imageId === imageId));
        return Promise.resolve(succeed(null));
      },
      blobOf: () => Promise.resolve(null),
      sweep: () => Promise.resolve(succeed(0)),
      putRefused: () => Promise.resolve(0),
      missing: () => Promise.resolve(succeed([])),
    },
  }))
  .extend<{
    readonly past: () => StudioState['past'];
    readonly count: () => number;
  }>({
    past: ({ studio }, use) => use(() => studio().past),
    count: ({ tools }, use) => use(() => sourcesOf(tools, CACTIHOG).length),
  })
  .extend<{
    /** Lets one picture after another come in, at the camera's pace. */
    readonly holdUntil: (pictures: number) => Promise<void>;
  }>({
    holdUntil: ({ count }, use) =>
      use(async (pictures) => {
        for (let one = count() + 1; one <= pictures; one++) {
          await until(() => count() === one);
          vi.advanceTimersByTime(PACE_MS);
        }
      }),
  });

let shown = 0;
const hold: Hold = {
  isHeld: () => isHeld,
  take: () => Promise.resolve(sights.shift() ?? picture(`frame ${++shown}`)),
  taken: () => void (taken += 1),
};

async function letGo<End>(ended: Promise<End>): Promise<End> {
  isHeld = false;
  for (;;) {
    const end = await Promise.race([
      ended,
      new Promise<null>((resolve) => setImmediate(resolve, null)),
    ]);
    if (end !== null) return end;
    vi.advanceTimersByTime(PACE_MS);
  }
}

describe('holding the button', () => {
  it('shows picture after picture at its pace, in one step of undo', async ({
    tools,
    past,
    count,
    holdUntil,
  }) => {
    const recording = recordDemonstrations(tools, CACTIHOG, hold);
    await until(() => count() === 1);
    vi.advanceTimersByTime(PACE_MS - 1);
    await Promise.resolve();
    expect(taken).toBe(1);
    vi.advanceTimersByTime(1);
    await holdUntil(3);
    expect(await letGo(recording)).toBe('released');
    const all = count();
    expect(taken).toBe(all);
    expect(past().map(({ what }) => say(what))).toEqual(['add pictures to “cactihog”']);
    undo(tools);
    expect(count()).toBe(0);
    redo(tools);
    expect(count()).toBe(all);
  });

  it('keeps each picture before the session mentions it, and has it encoded ahead', async ({
    tools,
    holdUntil,
  }) => {
    sights = [picture('a sun')];
    const recording = recordDemonstrations(tools, CACTIHOG, hold);
    await holdUntil(1);
    await letGo(recording);
    expect(mentionedAtPut[0]).toBe(false);
    expect(tools.engine.seen).toContain(idOf('a sun'));
  });

  it('takes one picture even for a tap', async ({ tools, count }) => {
    const recording = recordDemonstrations(tools, CACTIHOG, hold);
    isHeld = false;
    expect(await letGo(recording)).toBe('released');
    expect(count()).toBe(1);
  });

  it('counts as pictures on their way, so that the question waits for the last', async ({
    tools,
    holdUntil,
  }) => {
    const recording = recordDemonstrations(tools, CACTIHOG, hold);
    await holdUntil(2);
    expect(tools.store.getState().pendingPictures).toEqual({ done: 0, total: 1 });
    await letGo(recording);
    expect(tools.store.getState()).toMatchObject({ pendingPictures: null, drops: [] });
  });

  it('comes to an end by itself', async ({ tools, count, holdUntil }) => {
    const recording = recordDemonstrations(tools, CACTIHOG, hold);
    await holdUntil(MOST_PER_HOLD);
    expect(await recording).toBe('enough');
    expect(count()).toBe(MOST_PER_HOLD);
  });

  it.for<readonly [string, (tools: Tools) => unknown]>([
    ['the visitor takes it back', (tools) => undo(tools)],
    ['its concept is deleted', (tools) => deleteConcept(tools, CACTIHOG)],
    [
      'another session is opened',
      (tools) =>
        tools.store.setState(({ session }) => ({ session: { ...session, id: 'tuesday' } })),
    ],
  ])('ends when %s', async ([, act], { tools, count }) => {
    const recording = recordDemonstrations(tools, CACTIHOG, hold);
    await until(() => count() === 1);
    act(tools);
    const before = count();
    vi.advanceTimersByTime(PACE_MS);
    expect(await recording).toBe('withdrawn');
    expect(count()).toBe(before);
  });

  it.for([
    ['while the button is held', false],
    ['and as the browser lets go of the button', true],
  ] as const)('ends when the device slept, %s', async ([, letsGo], { tools, count, holdUntil }) => {
    let clock = 0;
    const ended = recordDemonstrations({ ...tools, now: () => clock }, CACTIHOG, hold);
    await holdUntil(2);
    await until(() => count() === 3);
    clock += 35_000;
    isHeld = !letsGo;
    vi.advanceTimersByTime(PACE_MS);
    expect(await ended).toBe('asleep');
    expect(count()).toBe(3);
  });

  it('takes no picture of what the camera sees after the sleep', async ({ tools, count }) => {
    let clock = 0;
    const asleep = () => {
      clock += 90_000;
      return Promise.resolve(picture('after the sleep'));
    };
    const ended = recordDemonstrations({ ...tools, now: () => clock }, CACTIHOG, {
      ...hold,
      take: asleep,
    });
    await until(() => clock > 0);
    await Promise.resolve().then(() => vi.advanceTimersByTimeAsync(PACE_MS));
    expect(await ended).toBe('asleep');
    expect(count()).toBe(0);
  });

  it('waits for its turn behind a drop, and takes nothing if let go meanwhile', async ({
    tools,
    count,
  }) => {
    tools.reading.hold();
    const drop = demonstrate(tools, [picture('a')], BLICKET);
    const recording = recordDemonstrations(tools, CACTIHOG, hold);
    isHeld = false;
    tools.reading.release();
    await drop;
    expect(await recording).toBe('released');
    expect(count()).toBe(0);
  });

  it('passes over a moment without a picture and says in one message what it could not take', async ({
    tools,
    said,
    count,
  }) => {
    sights = [picture('same'), picture('same', 'again.png'), picture('x', 'x.broken')];
    const recording = recordDemonstrations(tools, CACTIHOG, hold);
    await until(() => count() === 1);
    for (let passes = 0; passes < 2; passes++) {
      const left = sights.length;
      vi.advanceTimersByTime(PACE_MS);
      await until(() => sights.length < left);
      await until(() => tools.store.getState().pendingPictures !== null);
    }
    await letGo(recording);
    expect(said()).toEqual([
      expect.stringContaining('could not be read'),
      expect.stringContaining('shows again.png already'),
    ]);
  });
});
