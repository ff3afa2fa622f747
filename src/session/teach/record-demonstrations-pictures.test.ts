import { describe, expect, vi } from 'vitest';
import { demonstrate } from './demonstrate.ts';
import { PACE_MS, recordDemonstrations } from './record-demonstrations.ts';
import { recordedIdOf, recordingTest as it } from '../testing/recording-test.ts';
import { BLICKET, CACTIHOG, picture } from '../testing/tools-for-tests.ts';
import { until } from '../testing/until.ts';

describe('holding the button', () => {
  it('keeps each picture before the session mentions it, and has it encoded ahead', async ({
    tools,
    holdUntil,
    hold,
    button,
    letGo,
  }) => {
    button.sights = [picture('a sun')];
    const recording = recordDemonstrations(tools, CACTIHOG, hold);
    await holdUntil(1);
    await letGo(recording);
    expect(button.mentionedAtPut[0]).toBe(false);
    expect(tools.engine.seen).toContain(recordedIdOf('a sun'));
  });

  it('counts as pictures on their way, so that the question waits for the last', async ({
    tools,
    holdUntil,
    hold,
    letGo,
  }) => {
    const recording = recordDemonstrations(tools, CACTIHOG, hold);
    await holdUntil(2);
    expect(tools.store.getState().pendingPictures).toEqual({ done: 0, total: 1 });
    await letGo(recording);
    expect(tools.store.getState()).toMatchObject({ pendingPictures: null, drops: [] });
  });

  it('waits for its turn behind a drop, and takes nothing if let go meanwhile', async ({
    tools,
    count,
    hold,
    button,
  }) => {
    tools.reading.hold();
    const drop = demonstrate(tools, [picture('a')], BLICKET);
    const recording = recordDemonstrations(tools, CACTIHOG, hold);
    button.isHeld = false;
    tools.reading.release();
    await drop;
    expect(await recording).toBe('released');
    expect(count()).toBe(0);
  });

  it('passes over a moment without a picture and says in one message what it could not take', async ({
    tools,
    said,
    count,
    hold,
    button,
    letGo,
  }) => {
    button.sights = [picture('same'), picture('same', 'again.png'), picture('x', 'x.broken')];
    const recording = recordDemonstrations(tools, CACTIHOG, hold);
    await until(() => count() === 1);
    for (let passes = 0; passes < 2; passes++) {
      const left = button.sights.length;
      vi.advanceTimersByTime(PACE_MS);
      await until(() => button.sights.length < left);
      await until(() => tools.store.getState().pendingPictures !== null);
    }
    await letGo(recording);
    expect(said()).toEqual([
      expect.stringContaining('could not be read'),
      expect.stringContaining('shows again.png already'),
    ]);
  });
});
