/** What the address of the page means for a class that is to open it too. */
export interface Reach {
  /** Only this computer knows the address. */
  readonly isLocal: boolean;
  /** Browsers trust the page, so nothing of it is missing. */
  readonly isSecure: boolean;
}

/** Reads the address that the class would open. `null` if it is none. */
export function reachOf(address: string): Reach | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const isLocal = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
  return { isLocal, isSecure: url.protocol === 'https:' };
}
