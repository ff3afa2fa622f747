import type { RequestRecord } from '../../workers/protocol/requests.ts';

export interface HostRequests {
  readonly host: string;
  readonly count: number;
  readonly networkBytes: number;
}

/** The requests by host, with their sums. The host with the most requests comes first. */
export function requestsByHost(requests: readonly RequestRecord[]): readonly HostRequests[] {
  const hosts = new Map<string, HostRequests>();
  for (const { url, networkBytes } of requests) {
    const { host } = new URL(url);
    const sum = hosts.get(host) ?? { host, count: 0, networkBytes: 0 };
    hosts.set(host, {
      host,
      count: sum.count + 1,
      networkBytes: sum.networkBytes + networkBytes,
    });
  }
  return [...hosts.values()].sort((one, other) => other.count - one.count);
}
