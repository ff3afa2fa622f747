import { afterEach, describe, expect, vi } from 'vitest';
import { noteEngineState } from '../models/note-engine-state.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { GAP_MS, keepScoringFrames, MENDED_MS, type LiveState } from './keep-scoring-frames.ts';
import { BLICKET, CACTIHOG, picture, READY_MINI } from '../testing/tools-for-tests.ts';
import { quiet, until } from '../testing/until.ts';
import { it as base } from '../testing/studio-test.ts';

const it = base.extend<{
  readonly begin: () => void;
  readonly teach: () => Promise<void>;
}>({
  begin: ({ tools }, use) =>
    use(() => {
      const frame = () => {
        bitmaps.taken++;
        bitmaps.open++;
        return Promise.resolve({ close: () => bitmaps.open-- } as unknown as ImageBitmap);
      };
      stop = keepScoringFrames(tools, { mayLook: () => mayLook, frame }, (state) =>
        told.push(state),
      );
    }),
  teach: ({ tools }, use) =>
    use(async () => {
      await demonstrate(tools, [picture('a')], CACTIHOG);
      await demonstrate(tools, [picture('b')], BLICKET);
    }),
});

let mayLook: boolean;
let told: LiveState[];
let bitmaps: { taken: number; open: number };
let stop: () => void;

it.beforeEach(({ tools }) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  noteEngineState(tools.store, 'mini', READY_MINI);
  mayLook = true;
  told = [];
  bitmaps = { taken: 0, open: 0 };
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});
const last = () => told.at(-1)?.kind;

describe('a live question', () => {
  it('is asked again after each answer, and never waits in line', async ({
    tools,
    begin,
    teach,
  }) => {
    await teach();
    tools.engine.turnstile.hold();
    begin();
    await quiet();
    vi.advanceTimersByTime(60_000);
    await quiet();
    expect(bitmaps.taken).toBe(1);
    for (let answers = 1; answers <= 3; answers++) {
      tools.engine.turnstile.letOne();
      await until(() => told.length === answers);
      vi.advanceTimersByTime(GAP_MS);
      await until(() => bitmaps.taken === answers + 1);
    }
  });

  it('leaves no episode, no step of undo, no picture and no question behind', async ({
    tools,
    begin,
    teach,
  }) => {
    await teach();
    const before = tools.store.getState();
    const seen = tools.engine.seen.length;
    begin();
    await until(() => last() === 'seen');
    expect(bitmaps).toEqual({ taken: 1, open: 0 });
    expect(tools.store.getState()).toEqual(before);
    expect(tools.engine.asked).toEqual([]);
    expect(tools.engine.seen).toHaveLength(seen);
  });

  it('is about what is taught now, with names and markers', async ({ begin, teach }) => {
    begin();
    await until(() => last() === 'nothing-taught');
    expect(bitmaps.taken).toBe(0);
    await teach();
    vi.advanceTimersByTime(GAP_MS);
    await until(() => last() === 'seen');
    expect(told.at(-1)).toMatchObject({
      scoredFrame: {
        labels: ['cactihog', 'blicket'],
        concepts: [
          { label: 'cactihog', marker: 0 },
          { label: 'blicket', marker: 1 },
        ],
        scores: { labels: [-0, -1], none: -4 },
      },
    });
  });

  it('is not asked while nobody could see the answer', async ({ begin, teach }) => {
    await teach();
    mayLook = false;
    begin();
    vi.advanceTimersByTime(10 * GAP_MS);
    await quiet();
    expect([bitmaps.taken, told]).toEqual([0, []]);
    mayLook = true;
    vi.advanceTimersByTime(GAP_MS);
    await until(() => last() === 'seen');
  });

  it('tells nothing any more once it is stopped', async ({ tools, begin, teach }) => {
    await teach();
    tools.engine.turnstile.hold();
    begin();
    await until(() => bitmaps.taken === 1);
    stop();
    tools.engine.turnstile.release();
    await quiet();
    vi.advanceTimersByTime(60_000);
    await quiet();
    expect([bitmaps.taken, told]).toEqual([1, []]);
  });

  it('says that the model is on its way', async ({ tools, begin, teach }) => {
    await teach();
    noteEngineState(tools.store, 'mini', { kind: 'probing' });
    begin();
    await until(() => last() === 'seen');
    expect(told[0]?.kind).toBe('waiting');
  });

  it('says what failed, and looks now and then whether it is mended', async ({
    tools,
    begin,
    teach,
  }) => {
    await teach();
    tools.engine.failWith('picture-unseen');
    begin();
    await until(() => last() === 'failed');
    tools.engine.failWith(null);
    vi.advanceTimersByTime(MENDED_MS - 1);
    await quiet();
    expect(last()).toBe('failed');
    vi.advanceTimersByTime(1);
    await until(() => last() === 'seen');
  });

  it('waits for the worker that takes the place of a lost one, unless there is none', async ({
    tools,
    begin,
    teach,
  }) => {
    await teach();
    tools.engine.failWith('worker-lost');
    begin();
    await until(() => last() === 'waiting');
    noteEngineState(tools.store, 'mini', {
      kind: 'failed',
      failure: { code: 'worker-lost', detail: '' },
    });
    vi.advanceTimersByTime(GAP_MS);
    await until(() => last() === 'failed');
  });
});
