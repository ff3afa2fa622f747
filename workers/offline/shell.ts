import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import type { OfflinePart } from '../protocol/offline.ts';
import { damagedPage } from './damaged-page.ts';
import { fetchWhole, keptWhole, type ShellFile } from './shell-file.ts';

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
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * The files of the page without the large ones: html, scripts, styles, fonts, icons, starter packs. Each is checked by its
 * hash when it comes in and each time it is handed out. A damaged one is fetched again.
 */
export interface Shell {
  /** The answer to a request of the page. `null` if the request is not for a file of the shell. */
  answer(request: Request): Promise<Response> | null;
  /** The text of a file of this version, whatever the network would answer. Rejects if it cannot be had. */
  textOf(url: string): Promise<string>;
  /** Reads and checks every file. */
  check(): Promise<OfflinePart>;
  /** Fetches the files that are missing or damaged. Rejects if one cannot be had as the build made it. */
  mend(): Promise<void>;
  /** Whether an earlier version keeps something that is not the studio, such as a network's login page. */
  hasStrangePredecessor(): Promise<boolean>;
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
  const files = new Map(
    entries.map(({ url, bytes, sha256 }) => {
      const address = new URL(url, scope).href;
      const key = precache.getCacheKeyForURL(address) ?? address;
      return [address, { address, key, bytes, sha256 }];
    }),
  );

  const obtain = async (file: ShellFile) => {
    // A browser that refuses its cache is treated like one that kept nothing.
    const from = await cache().catch(() => null);
    const kept = from && (await keptWhole(from, file).catch(() => null));
    return kept ?? fetchWhole(from, file);
  };

  const answerWith = async (file: ShellFile) =>
    (await obtain(file).catch(() => null)) ?? Response.error();

  /** The page, if it and all that it needs to start can be had as the build made them. */
  const wholePage = async (index: ShellFile) => {
    const page = await obtain(index);
    if (!page) return null;
    const named = startFilesIn(await page.clone().text(), scope);
    const needed = await Promise.all(
      [...files.values()].filter(({ address }) => named.has(address)).map(obtain),
    );
    return needed.includes(null) ? null : page;
  };

  const answerPage = async (index: ShellFile, request: Request) =>
    (await wholePage(index).catch(() => null)) ??
    // A network's login page must be seen, or nobody can log in. Nothing of this answer is kept.
    fetch(request).catch(damagedPage);

  return {
    answer(request) {
      const { href, origin, pathname } = new URL(request.url);
      const address = `${origin}${pathname}`;
      if (request.method !== 'GET') return null;
      if (request.mode === 'navigate') {
        // `?device=wasm` and `?shared` are meant for the page, which is the same file.
        const index = files.get(`${scope}index.html`);
        return addresses.includes(address) && index ? answerPage(index, request) : null;
      }
      const isNamedByContent = folders.some((folder) => address.startsWith(folder));
      // A script that failed once is asked for at another address: `?again=1` (src/kernel/lazy-part.ts).
      const file = files.get(isNamedByContent ? address : href);
      if (file) return answerWith(file);
      // A page of an earlier version is still open and asks for one of its own scripts.
      const isOlder = isNamedByContent && !address.endsWith('.wasm');
      return isOlder ? olderFrom(cache, address, request) : null;
    },
    async textOf(url) {
      const file = files.get(new URL(url, scope).href);
      const whole = file && (await obtain(file));
      if (!whole) throw new Error(`${url} is not what the build made`);
      return whole.text();
    },
    check: async () => checkFiles(await cache(), [...files.values()]),
    mend: async () => mendFiles(await cache(), [...files.values()]),
    hasStrangePredecessor: async () =>
      keepsStranger(await cache(), scope, files.get(`${scope}index.html`)),
    sweep: (event) => precache.activate(event),
  };
}

async function olderFrom(
  cache: () => Promise<Cache>,
  address: string,
  request: Request,
): Promise<Response> {
  return (await (await cache()).match(address)) ?? fetch(request);
}

async function checkFiles(from: Cache, files: readonly ShellFile[]): Promise<OfflinePart> {
  let keptBytes = 0;
  // One after another, because not all of them have to be in memory at once.
  for (const file of files)
    if (await keptWhole(from, file).catch(() => null)) keptBytes += file.bytes;
  return { name: 'page', bytes: files.reduce((sum, file) => sum + file.bytes, 0), keptBytes };
}

async function mendFiles(into: Cache, files: readonly ShellFile[]): Promise<void> {
  const wrong: string[] = [];
  for (const file of files) {
    if (await keptWhole(into, file)) continue;
    // One wrong answer does not keep the others out. No answer at all ends it.
    if (!(await fetchWhole(into, file))) wrong.push(file.address);
  }
  if (wrong.length > 0) throw new Error(`not what the build made: ${wrong.join(', ')}`);
}

/** Whether the cache has a page beside this version's own that cannot be the studio. */
async function keepsStranger(from: Cache, scope: string, own?: ShellFile): Promise<boolean> {
  const isOlder = ({ url }: Request) => url.startsWith(`${scope}index.html`) && url !== own?.key;
  for (const page of (await from.keys()).filter(isOlder)) {
    const html = (await (await from.match(page))?.text()) ?? '';
    if (!html.includes('id="studio"')) return true;
    // Earlier versions checked no hash. A login page in the place of a script still says what it is.
    for (const address of startFilesIn(html, scope))
      if (/html/.test((await from.match(address))?.headers.get('content-type') ?? 'html'))
        return true;
  }
  return false;
}

/** The addresses of the scripts and styles that a page names. */
function startFilesIn(html: string, scope: string): ReadonlySet<string> {
  const named = html.matchAll(/\b(?:src|href)="([^"]+\.(?:js|css))"/g);
  return new Set([...named].map(([, url = '']) => new URL(url, scope).href));
}
