import { describe, expect, it, vi } from 'vitest';
import { succeed } from '../../../src/kernel/outcome.ts';
import { collected } from '../../../src/testing/collected.ts';
import { callsInTurn } from './calls-in-turn.ts';
import type { MiniFailure } from './mini-types.ts';

const stays = new Promise<never>(() => undefined);
const never = () => stays;
const gives = (value: unknown) => () => Promise.resolve(succeed(value));

describe('calls in turn', () => {
  it('begin one after another, also after one that throws', async () => {
    const calls = callsInTurn(stays);
    const steps: string[] = [];
    const step = (name: string) => async () => {
      steps.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve));
      steps.push(`${name} ends`);
      return succeed(name);
    };
    const thrown = calls.run(undefined, () => Promise.reject(new Error('a bug')));
    const both = [calls.run(undefined, step('one')), calls.run(undefined, step('two'))];
    await expect(thrown).rejects.toThrow('a bug');
    expect(await Promise.all(both)).toEqual([succeed('one'), succeed('two')]);
    expect(steps).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });

  it('end at once when the signal says so, and do not begin after it', async () => {
    const calls = callsInTurn(stays);
    const stopping = new AbortController();
    const waits = vi.fn(gives(1));
    const open = [calls.run(stopping.signal, never), calls.run(stopping.signal, waits)];
    stopping.abort();
    for (const call of open) expect(await call).toMatchObject({ failure: { code: 'aborted' } });
    expect(await calls.run(stopping.signal, waits)).toMatchObject({ failure: { code: 'aborted' } });
    expect(waits).not.toHaveBeenCalled();
  });

  it('leave no listener at a signal that lives longer', async () => {
    const calls = callsInTurn(stays);
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    for (let call = 0; call < 3; call++) await calls.run(signal, gives(call));
    expect(added).toHaveBeenCalledTimes(3);
    expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(
      added.mock.calls.map(([, listener]) => listener),
    );
  });

  it('end when the model is closed, and begin no more', async () => {
    const calls = callsInTurn(stays);
    const waits = vi.fn(gives(1));
    const open = [calls.run(undefined, never), calls.run(undefined, waits)];
    await Promise.resolve();
    calls.close();
    for (const call of open) expect(await call).toMatchObject({ failure: { code: 'closed' } });
    expect(await calls.run(undefined, waits)).toMatchObject({ failure: { code: 'closed' } });
    expect(waits).not.toHaveBeenCalled();
  });

  it('end when the worker is lost, and say why from then on', async () => {
    let lose: (failure: MiniFailure) => void = () => undefined;
    const calls = callsInTurn(new Promise((resolve) => (lose = resolve)));
    const open = calls.run(undefined, never);
    lose({ code: 'worker-lost', detail: 'gone' });
    expect(await open).toMatchObject({ failure: { code: 'worker-lost' } });
    calls.close();
    expect(await calls.run(undefined, gives(1))).toMatchObject({ failure: { detail: 'gone' } });
  });

  it('keep nothing of what has settled', async () => {
    const calls = callsInTurn(stays);
    const { signal } = new AbortController();
    const forgotten = await collected(async () => {
      const values: object[] = [];
      for (let count = 0; count < 20; count++) {
        const value = { count };
        await calls.run(signal, gives(value));
        values.push(value);
      }
      return values;
    });
    expect(forgotten).toBeGreaterThanOrEqual(19);
    // This use keeps `calls` itself from being collected.
    calls.close();
    expect(signal.aborted).toBe(false);
  });
});
