import { afterEach, describe, expect, it, vi } from 'vitest';
import { reportRequests } from './report-requests.ts';

afterEach(() => void vi.unstubAllGlobals());

describe('the report of requests', () => {
  it('is no reason for a worker not to begin, where the browser cannot list them', () => {
    vi.stubGlobal('PerformanceObserver', undefined);
    expect(() => reportRequests(() => undefined)).not.toThrow();
  });
});
