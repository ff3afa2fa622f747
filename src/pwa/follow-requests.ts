import type { RequestRecord, RequestReport } from '../../workers/protocol/requests.ts';
import type { InstallationStore } from './installation-store.ts';

/** A worker that reports its requests. */
export interface Reporter {
  addEventListener(type: 'message', listener: (event: Event) => void): void;
}

/**
 * Records every request of the page since it was opened, in the store. Returns a function that also listens to a
 * worker. The browser counts the requests, so the page cannot leave one out.
 */
export function followRequests(store: InstallationStore): (worker: Reporter) => void {
  const add = (requests: readonly RequestRecord[]) => {
    const http = requests.filter(({ url }) => url.startsWith('http'));
    if (http.length > 0) store.setState((before) => ({ requests: [...before.requests, ...http] }));
  };
  add(performance.getEntriesByType('navigation').map(recordOf));
  // A browser without it, or whose settings switch it off, shows only what the workers report.
  if (typeof PerformanceObserver !== 'undefined')
    new PerformanceObserver((list) => add(list.getEntries().map(recordOf))).observe({
      type: 'resource',
      buffered: true,
    });
  return (worker) =>
    worker.addEventListener('message', (event) => {
      const { data } = event as MessageEvent<unknown>;
      if (isReport(data)) add(data.requests);
    });
}

/** Whether a worker's message is a report of requests, and not the answer to a call. */
function isReport(message: unknown): message is RequestReport {
  return typeof message === 'object' && message !== null && 'requests' in message;
}

function recordOf(entry: PerformanceEntry): RequestRecord {
  const { name, transferSize, decodedBodySize } = entry as PerformanceResourceTiming;
  return { url: name, networkBytes: transferSize, bytes: decodedBodySize };
}
