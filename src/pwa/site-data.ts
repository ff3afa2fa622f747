import { remembered } from '../browser/remembered.ts';
import { OURS, storageKeys } from '../browser/storage-keys.ts';

/**
 * This file measures and deletes what the page keeps outside its databases. Some browsers lack some of these stores,
 * above all on pages without https.
 */

/** The manager's worker gives its caches this prefix (`workers/files`). */
const OURS_OF_MODELS = `${OURS}model`;

export interface CachedBytes {
  readonly app: number;
  readonly models: number;
}

type Some<Whole> = { readonly [Name in keyof Whole]?: Whole[Name] };

const browser = globalThis as Some<typeof globalThis>;
const storage = (): Some<StorageManager> | undefined =>
  (navigator as Some<Navigator>).storage as Some<StorageManager> | undefined;

/** Bytes that this origin uses, as the browser counts them; `null` where it gives no number. */
export async function totalBytes(): Promise<number | null> {
  try {
    return (await storage()?.estimate?.())?.usage ?? null;
  } catch {
    return null;
  }
}

/** Bytes in the caches of the page at this address, without pretrained models; `null` where there are no caches. */
export async function cachedBytes(base: URL): Promise<CachedBytes | null> {
  const { caches } = browser;
  if (!caches) return null;
  try {
    const bytes = { app: 0, models: 0 };
    for (const name of (await caches.keys()).filter(isOf(base))) {
      const whose = name.startsWith(OURS_OF_MODELS) ? 'models' : 'app';
      const cache = await caches.open(name);
      // One file at a time, because all of them at once would be tens of megabytes.
      for (const request of await cache.keys())
        bytes[whose] += (await (await cache.match(request))?.blob())?.size ?? 0;
    }
    return bytes;
  } catch {
    return null;
  }
}

/** Whether the browser keeps stored data even when it needs room; `null` where it gives no answer. */
export async function isPersistent(): Promise<boolean | null> {
  try {
    return (await storage()?.persisted?.()) ?? null;
  } catch {
    return null;
  }
}

/**
 * Asks the browser to keep stored data even when it needs room. Some browsers ask the visitor, so call it from a
 * gesture only.
 */
export async function persist(): Promise<boolean> {
  try {
    return (await storage()?.persist?.()) ?? false;
  } catch {
    return false;
  }
}

/**
 * Whether a cache belongs to the page at this address. The service worker's shell, kept files and shared pictures have
 * such names.
 */
function isOf({ href, pathname }: URL): (cache: string) => boolean {
  return (cache) =>
    cache === `workbox-precache-v2-${href}` ||
    (cache.startsWith(OURS) && cache.endsWith(` ${pathname}`));
}

/**
 * Deletes caches, service worker and notes of the page at this address. Other sites may live on the same origin, so
 * theirs stay. Returns what could not be deleted, in the browser's words.
 */
export async function eraseSiteData(base: URL): Promise<readonly string[]> {
  const refused: string[] = [];
  const attempt = async (deal: () => unknown) => {
    try {
      await deal();
    } catch (error) {
      refused.push(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
    }
  };
  // Workers go first, because one that still runs might fill a cache again.
  await attempt(async () => {
    const workers = (navigator as Some<Navigator>).serviceWorker;
    const registrations = (await workers?.getRegistrations()) ?? [];
    const own = registrations.filter(({ scope }) => scope === base.href);
    await Promise.all(own.map((registration) => registration.unregister()));
  });
  await attempt(async () => {
    const { caches } = browser;
    const names = ((await caches?.keys()) ?? []).filter(isOf(base));
    await Promise.all(names.map((name) => caches?.delete(name)));
  });
  await attempt(() => {
    const { localStorage } = browser;
    if (!localStorage) return;
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index));
    const isOwn = (key: string) => key.startsWith(OURS) && key.endsWith(` ${base.pathname}`);
    for (const key of keys) if (key !== null && isOwn(key)) localStorage.removeItem(key);
  });
  return refused;
}

/** Whether the caches of the page at this address hold anything of a pretrained model. */
export async function hasModels(base: URL): Promise<boolean> {
  try {
    const names = (await browser.caches?.keys()) ?? [];
    return names.filter(isOf(base)).some((name) => name.startsWith(OURS_OF_MODELS));
  } catch {
    return false;
  }
}

const asked = remembered(
  storageKeys.askedToPersist,
  (text) => text !== null,
  (isAsked) => (isAsked ? 'yes' : null),
);

/** Whether this browser has never been asked to keep stored data. The call counts as asking. */
export function isFirstAsked(): boolean {
  return !asked.recall() && asked.keep(true);
}
