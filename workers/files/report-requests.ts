import type { RequestRecord, RequestReport } from '../protocol/requests.ts';

/**
 * Tells the page of every request of this worker, for the list of all requests: a browser records them for each context
 * alone. To be called once, by the worker's entry.
 */
export function reportRequests(
  send: (report: RequestReport) => void = (report) => self.postMessage(report),
): void {
  const observer = new PerformanceObserver((list) =>
    send({ requests: list.getEntries().map(recordOf) }),
  );
  observer.observe({ type: 'resource', buffered: true });
}

function recordOf(entry: PerformanceEntry): RequestRecord {
  const { name, transferSize, decodedBodySize } = entry as PerformanceResourceTiming;
  return { url: name, networkBytes: transferSize, bytes: decodedBodySize };
}
