import { afterEach, beforeEach, describe, expect, vi } from 'vitest';
import { newSession } from '../../domain/session/session.ts';
import { concept, demonstration, imageId } from '../../domain/testing/made.ts';
import { openOnTable } from '../store/change.ts';
import { it } from '../testing/studio-test.ts';
import { answerCovered } from './answer-covered.ts';

const lesson = {
  ...newSession(
    'lesson',
    'Lesson',
    [
      concept('fep', [demonstration('f1', 'aaaa1')]),
      concept('wug', [demonstration('w1', 'bbbb1')]),
    ],
    1,
  ),
  query: { imageId: imageId('aaaa9'), source: 'question.png' },
};

/** Frames that note when they are taken. */
function notedFrames() {
  const taken: string[] = [];
  const frame = (what: string) => () => {
    taken.push(what);
    return Promise.resolve({ close: () => undefined } as ImageBitmap);
  };
  return { taken, frames: { whole: frame('whole'), covered: frame('covered') } };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('answers while covering', () => {
  it('ask about the whole picture once, and about each later cover', async ({ tools }) => {
    openOnTable(tools.store, lesson);
    const { taken, frames } = notedFrames();
    const told: string[] = [];
    const asker = answerCovered(tools, frames, ({ kind }) => void told.push(kind));
    asker.ask();
    await vi.advanceTimersByTimeAsync(1000);
    asker.ask();
    await vi.advanceTimersByTimeAsync(1000);
    expect(taken).toEqual(['whole', 'covered', 'covered']);
    expect(told).toEqual(['answered', 'answered']);
    expect(tools.engine.asked).toEqual([]);
  });

  it('leave out the covers between, and end with the latest', async ({ tools }) => {
    openOnTable(tools.store, lesson);
    const { taken, frames } = notedFrames();
    const asker = answerCovered(tools, frames, () => undefined);
    for (let move = 0; move < 50; move++) {
      asker.ask();
      await vi.advanceTimersByTimeAsync(1);
    }
    await vi.advanceTimersByTimeAsync(1000);
    expect(taken).toEqual(['whole', 'covered', 'covered']);
  });

  it('say nothing after the end', async ({ tools }) => {
    openOnTable(tools.store, lesson);
    const { taken, frames } = notedFrames();
    const told: string[] = [];
    const asker = answerCovered(tools, frames, ({ kind }) => void told.push(kind));
    asker.ask();
    asker.stop();
    await vi.advanceTimersByTimeAsync(1000);
    asker.ask();
    await vi.advanceTimersByTimeAsync(1000);
    expect(told).toEqual([]);
    expect(taken.length).toBeLessThan(2);
  });

  it('tell a failure, and answer again once it is mended', async ({ tools }) => {
    openOnTable(tools.store, lesson);
    tools.engine.failWith('out-of-memory');
    const told: string[] = [];
    const asker = answerCovered(tools, notedFrames().frames, ({ kind }) => void told.push(kind));
    asker.ask();
    await vi.advanceTimersByTimeAsync(100);
    tools.engine.failWith(null);
    asker.ask();
    await vi.advanceTimersByTimeAsync(2000);
    expect(told).toEqual(['failed', 'answered']);
  });

  it('wait for what is missing without a word', async ({ tools }) => {
    openOnTable(tools.store, { ...lesson, query: null });
    const { taken, frames } = notedFrames();
    answerCovered(tools, frames, () => expect.unreachable()).ask();
    await vi.advanceTimersByTimeAsync(1000);
    expect(taken).toEqual([]);
  });
});
