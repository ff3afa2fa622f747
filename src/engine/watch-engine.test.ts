import { describe, expect, it, vi } from 'vitest';
import type { Engine, EngineFailure } from '../../workers/protocol/engine.ts';
import type { ImageId } from '../kernel/image-id.ts';
import { fail, succeed } from '../kernel/outcome.ts';
import { collected } from '../testing/collected.ts';
import { sleepFor } from '../testing/sleep-for.ts';
import { watchEngine } from './watch-engine.ts';

const gone: EngineFailure = { code: 'worker-lost', detail: 'the worker ended' };
const patience = { openingMs: 5_000, callMs: 5_000 };
const never = new Promise<never>(() => undefined);

function engineThat(unseen: Engine['unseen']): Engine {
  const notAsked = () => Promise.reject(new Error('not expected'));
  return {
    open: notAsked,
    unseen,
    see: notAsked,
    answer: notAsked,
    explain: notAsked,
    scoreFrame: notAsked,
    scoreBatch: notAsked,
  };
}

describe('a watched engine', () => {
  it('keeps nothing of a call that has ended, however long its worker lives', async () => {
    const watched = watchEngine(
      engineThat(() => Promise.resolve(['a' as ImageId])),
      never,
      patience,
    );
    const forgotten = await collected(async () => {
      const answers: object[] = [];
      for (let call = 0; call < 50; call++) answers.push(await watched.unseen([]));
      return answers;
    });
    // The last may still stand in a register.
    expect(forgotten).toBeGreaterThanOrEqual(49);
    // It must not have been the watch itself that was collected.
    expect(await watched.unseen([])).toMatchObject({ ok: true });
  });

  it('ends every call that is under way when the worker is lost, and every later one', async () => {
    let lose: (failure: EngineFailure) => void = () => undefined;
    const lost = new Promise<EngineFailure>((resolve) => (lose = resolve));
    const watched = watchEngine(
      engineThat(() => never),
      lost,
      patience,
    );
    const underWay = [watched.unseen([]), watched.unseen([])];
    lose(gone);
    expect(await Promise.all(underWay)).toEqual([fail(gone), fail(gone)]);
    expect(await watched.unseen([])).toEqual(fail(gone));
  });

  it('counts no sleep: the answer may come long after', async () => {
    vi.useFakeTimers();
    let answer: (seen: readonly ImageId[]) => void = () => undefined;
    const watched = watchEngine(
      engineThat(() => new Promise((resolve) => (answer = resolve))),
      never,
      patience,
    );
    const call = watched.unseen([]);
    await vi.advanceTimersByTimeAsync(3000);
    sleepFor(90_000);
    await vi.advanceTimersByTimeAsync(900);
    answer([]);
    expect(await call).toEqual(succeed([]));
    vi.useRealTimers();
  });
});
