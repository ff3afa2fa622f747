import { describe, expect, it, vi } from 'vitest';
import { threads } from './threads.ts';

const chrome =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';
const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 Version/26.0 Safari/604.1';
const firefox = 'Mozilla/5.0 (Windows NT 10.0; rv:150.0) Gecko/20100101 Firefox/150.0';

describe('threads', () => {
  const sharesMemory = () => true;
  it.each([
    ['a page that is not isolated', { isolated: false, cores: 16, userAgent: chrome }, 1],
    ['two cores', { isolated: true, cores: 2, userAgent: chrome }, 1],
    ['one core', { isolated: true, cores: 1, userAgent: chrome }, 1],
    ['four cores', { isolated: true, cores: 4, userAgent: firefox }, 2],
    ['many cores', { isolated: true, cores: 64, userAgent: chrome }, 4],
    ['Safari', { isolated: true, cores: 8, userAgent: safari }, 1],
  ])('of %s', (_, room, expected) => {
    expect(threads({ ...room, sharesMemory })).toBe(expected);
  });

  it('are one where shared memory is refused', () => {
    const room = { isolated: true, cores: 8, userAgent: chrome };
    expect(threads({ ...room, sharesMemory: () => false })).toBe(1);
    vi.stubGlobal('crossOriginIsolated', true);
    vi.stubGlobal('navigator', { hardwareConcurrency: 8, userAgent: chrome });
    expect(threads()).toBe(4);
    const refuse = () => {
      throw new RangeError('could not allocate memory');
    };
    const Memory = vi.spyOn(WebAssembly, 'Memory').mockImplementation(refuse);
    expect(threads()).toBe(1);
    Memory.mockRestore();
    vi.unstubAllGlobals();
  });
});
