import { keptFilesIn } from '../../files/kept-files.ts';
import { fakeCache } from '../../offline/testing/fake-cache.ts';
import { createModelManager } from '../create-model-manager.ts';
import { modelRecordsIn } from '../model-records.ts';
import type { fakeHub } from './fake-hub.ts';

/** A device with its caches, and managers on it. There is one manager per life of the worker. */
export function device(hub: ReturnType<typeof fakeHub>) {
  const files = fakeCache();
  const records = fakeCache();
  let room: { usage: number; quota: number } | null = null;
  const held = new Set<string>();
  const locks = {
    async request(name: string, _: LockOptions, run: (lock: Lock | null) => unknown) {
      if (held.has(name)) return run(null);
      held.add(name);
      try {
        return await run({ name, mode: 'exclusive' });
      } finally {
        held.delete(name);
      }
    },
  };
  return {
    files: files.entries,
    records: records.entries,
    fillUpAfter: files.fillUpAfter,
    /** The browser does not allow a look into the caches. */
    breaks: (which: 'files' | 'records') => ({ files, records })[which].breaks(true),
    mend: () => [files, records].forEach((cache) => cache.breaks(false)),
    hasRoom: (usage: number, quota: number) => void (room = { usage, quota }),
    start: () =>
      createModelManager({
        store: { files: keptFilesIn(files.open), records: modelRecordsIn(records.open) },
        host: hub.tools,
        estimate: () => Promise.resolve(room),
        locks: locks as unknown as Pick<LockManager, 'request'>,
      }),
  };
}
