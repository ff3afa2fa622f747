import { expect, vi } from 'vitest';
import { answerAutomatically } from '../ask/answer-automatically.ts';
import { chooseQuery } from '../ask/choose-query.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { it as base } from './studio-test.ts';
import { BLICKET, CACTIHOG, picture } from './tools-for-tests.ts';
import { quiet } from './until.ts';

/** Lets the table settle, and whatever follows from it happen. */
export async function settle(): Promise<void> {
  await quiet();
  await vi.advanceTimersByTimeAsync(300);
  await quiet();
}

interface Answering {
  /** The number of questions that the engine was asked. */
  readonly asked: () => number;
  /** Ends the answering. It runs from the beginning of each test, in which time stands still. */
  readonly stop: () => void;
  /** Chooses a picture and waits for its answer. */
  readonly answered: () => Promise<void>;
}

/** A studio with two taught concepts that answers by itself. */
export const answeringTest = base.extend<Answering>({
  asked: ({ tools }, use) => use(() => tools.engine.asked.length),
  stop: [
    async ({ tools }, use) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
      await demonstrate(tools, [picture('a'), picture('b')], CACTIHOG);
      await demonstrate(tools, [picture('c')], BLICKET);
      const stop = answerAutomatically(tools);
      await use(stop);
      stop();
      vi.useRealTimers();
    },
    { auto: true },
  ],
  answered: ({ tools, studio }, use) =>
    use(async () => {
      await chooseQuery(tools, [picture('a')]);
      await settle();
      expect(studio().ask.kind).toBe('answered');
    }),
});
