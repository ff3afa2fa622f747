import { describe, expect, it, vi } from 'vitest';
import { lazyPart } from './lazy-part.ts';

const ADDRESS = 'https://studio.example/assets/part-1a2b3c4d.js';
const unreachable = () =>
  Promise.reject(new TypeError(`Failed to fetch dynamically imported module: ${ADDRESS}`));

describe('a part that comes when it is wanted', () => {
  it('is fetched once, however many want it, and then is here', async () => {
    const fetchPart = vi.fn(() => Promise.resolve('the part'));
    const part = lazyPart(fetchPart);
    expect(part.now()).toBeNull();
    expect(fetchPart).not.toHaveBeenCalled();
    const both = await Promise.all([part.load(), part.load()]);
    expect(both).toEqual(Array(2).fill({ ok: true, value: 'the part' }));
    expect(part.now()).toBe('the part');
    await part.load();
    expect(fetchPart).toHaveBeenCalledTimes(1);
  });

  it('that cannot be fetched is a value, and the next who wants it tries again', async () => {
    const fetchPart = vi.fn(() => Promise.resolve('the part'));
    fetchPart.mockRejectedValueOnce(new Error('Importing a module script failed.'));
    const part = lazyPart(fetchPart);
    expect(await part.load()).toMatchObject({ ok: false, failure: { code: 'part-unreachable' } });
    expect(part.now()).toBeNull();
    expect(await part.load()).toEqual({ ok: true, value: 'the part' });
  });

  it('whose address the browser has given up is fetched from another', async () => {
    const fetchAt = vi.fn(() => Promise.resolve<unknown>('the part'));
    fetchAt.mockImplementationOnce(unreachable);
    const part = lazyPart<string>(unreachable, fetchAt);
    expect(await part.load()).toMatchObject({ ok: false });
    // After the first failure nobody knows yet whether the browser remembers it.
    expect(fetchAt).not.toHaveBeenCalled();
    expect(await part.load()).toMatchObject({ ok: false });
    expect(await part.load()).toEqual({ ok: true, value: 'the part' });
    expect(fetchAt.mock.calls).toEqual([[`${ADDRESS}?again=1`], [`${ADDRESS}?again=2`]]);
  });
});
