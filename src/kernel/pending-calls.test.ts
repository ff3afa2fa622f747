import { describe, expect, it } from 'vitest';
import { collected } from '../testing/collected.ts';
import { createPendingCalls } from './pending-calls.ts';

const never = () => new Promise<never>(() => undefined);
const reject = (end: Error) => {
  throw end;
};

describe('pending calls', () => {
  it('settle as the call does', async () => {
    const calls = createPendingCalls<Error>();
    expect(await calls.run(() => Promise.resolve(1), reject)).toBe(1);
    await expect(calls.run(() => Promise.reject(new Error('no')), reject)).rejects.toThrow('no');
  });

  it('all settle when the end comes, and so does every later one', async () => {
    const calls = createPendingCalls<Error>();
    const open = [calls.run(never, reject), calls.run<string>(never, ({ message }) => message)];
    calls.endAll(new Error('gone'));
    calls.endAll(new Error('gone twice'));
    await expect(open[0]).rejects.toThrow('gone');
    expect(await open[1]).toBe('gone');
    expect(await calls.run<string>(never, ({ message }) => message)).toBe('gone');
  });

  it('keep nothing of what has settled', async () => {
    const calls = createPendingCalls<Error>();
    const forgotten = await collected(async () => {
      const values: object[] = [];
      for (let count = 0; count < 20; count++)
        values.push(await calls.run(() => Promise.resolve({ count }), reject));
      return values;
    });
    expect(forgotten).toBeGreaterThanOrEqual(19);
    // This use keeps `calls` itself from being collected.
    calls.endAll(new Error('gone'));
  });
});
