import type { RequestRecord, RequestReport } from '../protocol/requests.ts';

/**
 * Reports every request of this worker to the page, which lists all requests. This is needed because a browser records
 * requests for each context separately. The worker's entry calls it once.
 */
export function reportRequests(
  send: (report: RequestReport) => void = (report) => self.postMessage(report),
): void {
  // Requests are listed for the visitor only, and a browser that cannot list them still answers.
  if (typeof PerformanceObserver === 'undefined') return;
  const observer = new PerformanceObserver((list) =>
    send({ requests: list.getEntries().map(recordOf) }),
  );
  observer.observe({ type: 'resource', buffered: true });
}

function recordOf(entry: PerformanceEntry): RequestRecord {
  const { name, transferSize, decodedBodySize } = entry as PerformanceResourceTiming;
  return { url: name, networkBytes: transferSize, bytes: decodedBodySize };
}
