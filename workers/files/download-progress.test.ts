import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDownloadProgress } from './download-progress.ts';

describe('createDownloadProgress', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('counts the bytes of all files together', () => {
    const onProgress = vi.fn();
    const count = createDownloadProgress(100, onProgress);
    count('encoder', 10);
    vi.advanceTimersByTime(200);
    count('runtime', 30);
    expect(onProgress.mock.calls).toEqual([
      [10, 100],
      [40, 100],
    ]);
  });

  it('reports ten times per second at most, and at once when all bytes are there', () => {
    const onProgress = vi.fn();
    const count = createDownloadProgress(1000, onProgress);
    for (let bytes = 1; bytes <= 1000; bytes++) {
      count('encoder', bytes);
      vi.advanceTimersByTime(0.5);
    }
    expect(onProgress.mock.calls.length).toBeLessThanOrEqual(7);
    expect(onProgress).toHaveBeenLastCalledWith(1000, 1000);
  });

  it('reports the last bytes before a silence', () => {
    const onProgress = vi.fn();
    const count = createDownloadProgress(100, onProgress);
    count('encoder', 10);
    count('encoder', 20);
    count('encoder', 30);
    expect(onProgress).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(200);
    expect(onProgress.mock.calls.slice(1)).toEqual([[30, 100]]);
  });

  it('starts a file again when it is fetched again', () => {
    const onProgress = vi.fn();
    const count = createDownloadProgress(100, onProgress);
    count('encoder', 60);
    vi.advanceTimersByTime(200);
    count('encoder', 5);
    expect(onProgress).toHaveBeenLastCalledWith(5, 100);
  });
});
