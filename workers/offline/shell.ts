import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import type { OfflinePart } from '../protocol/offline.ts';

/**
 * An event that keeps a service worker alive. It has a type of its own, so that tests can use it without the types of
 * service workers.
 */
type Lifetime = Parameters<PrecacheController['install']>[0];

/** A file of the page as the build lists it. */
export interface ShellEntry {
  readonly url: string;
  /** `null` where the name changes with the content. */
  readonly revision: string | null;
  readonly bytes?: number;
}

/** The files of the page without the large ones: html, scripts, styles, fonts, icons, starter packs. */
export interface Shell {
  install(event: Lifetime): Promise<unknown>;
  /** The answer to a request of the page. `null` if the request is not for a file of the shell. */
  answer(request: Request): Promise<Response> | null;
  /** The text of a file of this version, whatever the network would answer. */
  textOf(url: string): Promise<string>;
  check(): Promise<OfflinePart>;
  /** Fetches the files that are missing. */
  mend(): Promise<void>;
  /** Deletes the files that only earlier versions need. */
  sweep(event: Lifetime): Promise<unknown>;
}

/** The shell of this version. `scope` is the address of the page, with a closing slash. */
export function createShell(entries: readonly ShellEntry[], scope: string): Shell {
  const precache = new PrecacheController();
  precache.addToCacheList(entries.map(({ url, revision }) => ({ url, revision })));
  const cache = () => caches.open(precache.strategy.cacheName);
  const addresses = [scope, `${scope}index.html`];
  /** The names of the files in these folders change with their content. */
  const folders = [`${scope}assets/`, `${scope}keeper/`];

  /** Each file's address and the key that it is kept under. */
  const files = () => [...precache.getURLsToCacheKeys()];

  const missing = async () => {
    const kept = new Set((await (await cache()).keys()).map(({ url }) => url));
    return files().filter(([, key]) => !kept.has(key));
  };

  const answerFrom = async (key: string, request: Request) =>
    (await (await cache()).match(key)) ?? fetch(request);

  return {
    install: (event) => precache.install(event),
    answer(request) {
      const { href, origin, pathname } = new URL(request.url);
      const address = `${origin}${pathname}`;
      if (request.method !== 'GET') return null;
      if (request.mode === 'navigate') {
        // `?device=wasm` and `?shared` are meant for the page, which is the same file.
        const key = precache.getCacheKeyForURL(`${scope}index.html`);
        return addresses.includes(address) && key !== undefined ? answerFrom(key, request) : null;
      }
      const isNamedByContent = folders.some((folder) => address.startsWith(folder));
      // A script that failed once is asked for at another address: `?again=1` (src/kernel/lazy-part.ts).
      const key = precache.getCacheKeyForURL(isNamedByContent ? address : href);
      if (key !== undefined) return answerFrom(key, request);
      // A page of an earlier version is still open and asks for one of its own scripts.
      return isNamedByContent && !address.endsWith('.wasm') ? answerFrom(address, request) : null;
    },
    async textOf(url) {
      const kept = await precache.matchPrecache(new URL(url, scope).href);
      return (kept ?? (await fetch(url, { cache: 'no-cache' }))).text();
    },
    async check() {
      const gone = new Set((await missing()).map(([url]) => url));
      const bytesOf = (isWanted: (url: string) => boolean) =>
        entries
          .filter(({ url }) => isWanted(new URL(url, scope).href))
          // A file of unknown size (the app's manifest) must count too when it is missing.
          .reduce((sum, { bytes = 1 }) => sum + bytes, 0);
      return {
        name: 'page',
        bytes: bytesOf(() => true),
        keptBytes: bytesOf((url) => !gone.has(url)),
      };
    },
    async mend() {
      const into = await cache();
      for (const [url, key] of await missing()) {
        const fetched = await fetch(url, { cache: 'reload' });
        if (!fetched.ok) throw new Error(`${url}: ${fetched.status}`);
        // A browser does not open a page with a redirected response.
        const { status, headers } = fetched;
        await into.put(
          key,
          fetched.redirected ? new Response(fetched.body, { status, headers }) : fetched,
        );
      }
    },
    sweep: (event) => precache.activate(event),
  };
}
