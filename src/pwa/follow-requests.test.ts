import { afterEach, describe, expect, it, vi } from 'vitest';
import { followRequests } from './follow-requests.ts';
import { createInstallationStore } from './installation-store.ts';

afterEach(() => void vi.unstubAllGlobals());

describe('the list of requests', () => {
  it('holds what a worker reports, in a browser that cannot list those of the page', () => {
    vi.stubGlobal('PerformanceObserver', undefined);
    const store = createInstallationStore();
    const listenTo = followRequests(store);
    const worker = new EventTarget();
    listenTo(worker);
    const requests = [{ url: 'https://studio.example/weights', networkBytes: 3, bytes: 3 }];
    worker.dispatchEvent(new MessageEvent('message', { data: { requests } }));
    expect(store.getState().requests).toEqual(requests);
  });
});
