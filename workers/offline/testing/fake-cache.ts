/** The part of Cache Storage that the kept files use, in memory. */
export function fakeCache() {
  const entries = new Map<string, Uint8Array<ArrayBuffer>>();
  const headers = new Map<string, Headers>();
  let puts = Infinity;
  let isBroken = false;
  const cache = {
    match: (asked: string | Request) => {
      const key = typeof asked === 'string' ? asked : asked.url;
      const found = entries.get(key);
      const kept = headers.get(key);
      return Promise.resolve(found && new Response(found, kept && { headers: kept }));
    },
    put: async (key: string, response: Response) => {
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (puts-- <= 0) throw new DOMException('full', 'QuotaExceededError');
      entries.set(key, bytes);
      headers.set(key, response.headers);
    },
    keys: () => Promise.resolve([...entries.keys()].map((url) => new Request(url))),
    delete: (key: string) => Promise.resolve(entries.delete(key)),
  };
  return {
    open: () =>
      isBroken
        ? Promise.reject(new DOMException('broken', 'UnknownError'))
        : Promise.resolve(cache as unknown as Cache),
    entries,
    /** While it is broken it cannot be opened. */
    breaks: (now: boolean) => void (isBroken = now),
    /** From now on only this many more entries are accepted. */
    fillUpAfter: (count: number) => void (puts = count),
  };
}
