import { describe, expect, vi } from 'vitest';
import { say } from '../../languages/say.ts';
import { deleteConcept } from './arrange.ts';
import { redo, undo } from '../store/change.ts';
import { MOST_PER_HOLD, PACE_MS, recordDemonstrations } from './record-demonstrations.ts';
import { recordingTest as it } from '../testing/recording-test.ts';
import { CACTIHOG, picture } from '../testing/tools-for-tests.ts';
import { until } from '../testing/until.ts';
import type { Tools } from '../store/tools.ts';

describe('holding the button', () => {
  it('shows picture after picture at its pace, in one step of undo', async ({
    tools,
    past,
    count,
    holdUntil,
    hold,
    button,
    letGo,
  }) => {
    const recording = recordDemonstrations(tools, CACTIHOG, hold);
    await until(() => count() === 1);
    vi.advanceTimersByTime(PACE_MS - 1);
    await Promise.resolve();
    expect(button.taken).toBe(1);
    vi.advanceTimersByTime(1);
    await holdUntil(3);
    expect(await letGo(recording)).toBe('released');
    const all = count();
    expect(button.taken).toBe(all);
    expect(past().map(({ what }) => say(what))).toEqual(['add pictures to “cactihog”']);
    undo(tools);
    expect(count()).toBe(0);
    redo(tools);
    expect(count()).toBe(all);
  });

  it('takes one picture even for a tap', async ({ tools, count, hold, button, letGo }) => {
    const recording = recordDemonstrations(tools, CACTIHOG, hold);
    button.isHeld = false;
    expect(await letGo(recording)).toBe('released');
    expect(count()).toBe(1);
  });

  it('comes to an end by itself', async ({ tools, count, holdUntil, hold }) => {
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
  ])('ends when %s', async ([, act], { tools, count, hold }) => {
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
  ] as const)(
    'ends when the device slept, %s',
    async ([, letsGo], { tools, count, holdUntil, hold, button }) => {
      let clock = 0;
      const ended = recordDemonstrations({ ...tools, now: () => clock }, CACTIHOG, hold);
      await holdUntil(2);
      await until(() => count() === 3);
      clock += 35_000;
      button.isHeld = !letsGo;
      vi.advanceTimersByTime(PACE_MS);
      expect(await ended).toBe('asleep');
      expect(count()).toBe(3);
    },
  );

  it('takes no picture of what the camera sees after the sleep', async ({ tools, count, hold }) => {
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
});
