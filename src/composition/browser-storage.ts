import type { ImageArchive } from '../archive/image-archive.ts';
import type { SessionArchive } from '../archive/session-archive.ts';
import { afterAwake } from '../kernel/after-awake.ts';
import { fail, succeed } from '../kernel/outcome.ts';
import type { OpenedInstallation } from '../pwa/open-installation.ts';
import { cachedBytes, eraseSiteData, isPersistent, persist, totalBytes } from '../pwa/site-data.ts';
import { forgetErased } from '../session/table/forget-erased.ts';
import type { PageChannel } from '../ports/pages.ts';
import type { BrowserStorage, Erasure } from '../ports/browser-storage.ts';
import type { Tools } from '../session/store/tools.ts';

/** How long a page whose deleting was begun elsewhere keeps its databases shut if it hears no more, in milliseconds. */
const SHUT_MS = 10_000;

type Forgetting = Pick<OpenedInstallation, 'forget'>;

/** The manager of pretrained models. */
interface Ending {
  close(): void;
}

/** Everything that the studio keeps on this device, measured and deleted as one. `base` is the address of the page. */
export function browserStorage(
  images: ImageArchive,
  sessions: SessionArchive,
  channel: PageChannel,
  installation: Forgetting,
  models: Ending,
  base: URL,
): BrowserStorage {
  return {
    async measure() {
      const [pictures, kept, caches, total] = await Promise.all([
        images.measure(),
        sessions.measure(),
        cachedBytes(base),
        totalBytes(),
      ]);
      return {
        pictures: pictures.ok ? pictures.value : null,
        sessions: kept.ok ? kept.value : null,
        caches: caches?.app ?? null,
        models: caches?.models ?? null,
        total,
      };
    },
    isPersistent,
    persist,
    async erase(what) {
      channel.post({ kind: 'erasing', what });
      if (what === 'everything') {
        installation.forget();
        // A download that still ran would bring something back.
        models.close();
      }
      const erased = await Promise.all([sessions.erase(), images.erase()]);
      const refused = what === 'everything' ? await eraseSiteData(base) : [];
      sessions.reopen();
      images.reopen();
      channel.post({ kind: 'erased' });
      const failed = erased.find(({ ok }) => !ok);
      if (failed && !failed.ok) return failed;
      return refused.length === 0
        ? succeed(null)
        : fail({ code: 'storage-unavailable', detail: refused.join('; ') });
    },
  };
}

/** When another page deletes something, this one lets go of it and writes nothing back. Returns what to do then. */
export function followErasing(
  tools: Pick<Tools, 'store' | 'now'>,
  images: ImageArchive,
  sessions: SessionArchive,
  channel: PageChannel,
  installation: Forgetting,
  models: Ending,
): () => void {
  let stopWaiting: () => void = () => undefined;
  const reopen = () => {
    stopWaiting();
    images.reopen();
    sessions.reopen();
  };
  const erased = (what: Erasure) => {
    images.shut();
    sessions.shut();
    if (what === 'everything') {
      installation.forget();
      models.close();
    }
    forgetErased(tools, what);
    stopWaiting();
    stopWaiting = afterAwake(SHUT_MS, reopen);
  };
  channel.onMessage((message) => {
    if (message.kind === 'erasing') erased(message.what);
    else if (message.kind === 'erased') reopen();
  });
  return () => erased('everything');
}
