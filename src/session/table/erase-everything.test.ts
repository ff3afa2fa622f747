import { afterEach, describe, expect, vi, type Mock } from 'vitest';
import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import { isUntouched } from '../../domain/session/untouched.ts';
import { renameConcept } from '../teach/arrange.ts';
import { autosave, type Autosave } from './autosave.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { eraseEverything, eraseWork } from './erase-everything.ts';
import { forgetErased } from './forget-erased.ts';
import { deleteSession } from './sessions.ts';
import {
  CACTIHOG,
  imageIdOf,
  keepRecord,
  picture,
  emptySession,
} from '../testing/tools-for-tests.ts';
import { quiet } from '../testing/until.ts';
import { it as base } from '../testing/studio-test.ts';
import type { Erasure } from '../../ports/browser-storage.ts';
import type { StorageFailure } from '../../kernel/storage-failure.ts';

const it = base.extend<{
  /** What open-studio does with both archives. */
  readonly eraseArchives: () => Mock<(what: Erasure) => Promise<Outcome<null, StorageFailure>>>;
}>({
  eraseArchives: ({ tools }, use) =>
    use(() => {
      const { images, sessions } = tools as unknown as {
        images: { erase(): Promise<unknown>; reopen(): void };
        sessions: { erase(): Promise<unknown>; reopen(): void };
      };
      return vi.spyOn(tools.storage, 'erase').mockImplementation(async () => {
        await Promise.all([images.erase(), sessions.erase()]);
        images.reopen();
        sessions.reopen();
        return succeed(null);
      });
    }),
});

let saving: Autosave;
it.beforeEach(async ({ tools }) => {
  saving = autosave(tools);
  await demonstrate(tools, [picture('a')], CACTIHOG);
  await saving.flush();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('deleting everything', () => {
  it('leaves an empty session and no database, whatever waited to be saved', async ({
    tools,
    studio,
    eraseArchives,
  }) => {
    eraseArchives();
    renameConcept(tools, CACTIHOG, 'dax');
    expect(await eraseEverything(tools)).toEqual({ ok: true, value: null });
    await saving.flush();
    await quiet();
    expect(isUntouched(studio().session)).toBe(true);
    expect(studio()).toMatchObject({
      sessions: [],
      past: [],
      future: [],
      saving: { kind: 'saved' },
    });
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('forgets that the device is shared, here and in another tab, but the end of a lesson does not', async ({
    tools,
    studio,
  }) => {
    const { classroom } = studio();
    const acts = {
      lesson: () => eraseWork(tools),
      everything: () => eraseEverything(tools),
      'another tab': () => Promise.resolve(forgetErased(tools, 'everything')),
    };
    const after: Record<string, boolean> = {};
    for (const [act, erase] of Object.entries(acts)) {
      tools.store.setState({ classroom: { ...classroom, isShared: true } });
      await erase();
      after[act] = studio().classroom.isShared;
    }
    expect(after).toEqual({ lesson: true, everything: false, 'another tab': false });
  });

  it('leaves the device shared, here and at the next start, if the browser refuses', async ({
    tools,
    studio,
  }) => {
    let isShared = true;
    const sharedDevice = {
      recall: () => isShared,
      keep: (kept: boolean) => void (isShared = kept),
    };
    tools.store.setState(({ classroom }) => ({ classroom: { ...classroom, isShared } }));
    vi.spyOn(tools.storage, 'erase').mockImplementation(() => {
      // The notes went, and the pictures did not.
      isShared = false;
      return Promise.resolve(fail({ code: 'storage-unavailable', detail: '' }));
    });
    await eraseEverything({ ...tools, sharedDevice });
    expect([studio().classroom.isShared, sharedDevice.recall()]).toEqual([true, true]);
  });

  it('lets no picture in that was on its way, and no offer bring a session back', async ({
    tools,
    studio,
    eraseArchives,
  }) => {
    eraseArchives();
    await keepRecord(tools, { ...emptySession('tuesday'), name: 'Kept' });
    await deleteSession(tools, 'tuesday');
    tools.reading.hold();
    // The second waits for its turn.
    const drops = [
      demonstrate(tools, [picture('b')], CACTIHOG),
      demonstrate(tools, [picture('c')], CACTIHOG),
    ];
    const erasing = eraseEverything(tools);
    await quiet();
    expect(tools.storage.erase).not.toHaveBeenCalled();
    tools.reading.release();
    await Promise.all(drops);
    await erasing;
    await quiet();
    expect(studio().pendingPictures).toBeNull();
    expect(studio().notices.every(({ action }) => action === undefined)).toBe(true);
    expect(isUntouched(studio().session)).toBe(true);
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('does not wait for ever for a picture that does not come', async ({
    tools,
    studio,
    eraseArchives,
  }) => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    eraseArchives();
    tools.reading.hold();
    void demonstrate(tools, [picture('b')], CACTIHOG);
    const erasing = eraseEverything(tools);
    await vi.advanceTimersByTimeAsync(9_900);
    expect(tools.storage.erase).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(await erasing).toEqual({ ok: true, value: null });
    tools.reading.release();
    await quiet();
    expect(isUntouched(studio().session)).toBe(true);
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('leaves the editing to a page that has taken it meanwhile', async ({ tools, studio }) => {
    for (const erased of [
      succeed(null),
      fail({ code: 'storage-unavailable', detail: '' } as const),
    ]) {
      tools.store.setState({ editing: { kind: 'here' } });
      vi.spyOn(tools.storage, 'erase').mockImplementation(() => {
        tools.store.setState({ editing: { kind: 'elsewhere' } });
        return Promise.resolve(erased);
      });
      await eraseEverything(tools);
      expect(studio().editing).toEqual({ kind: 'elsewhere' });
    }
  });

  it('goes on in the new session, which is kept as usual', async ({
    tools,
    studio,
    eraseArchives,
  }) => {
    eraseArchives();
    await eraseEverything(tools);
    const [concept] = studio().session.concepts;
    await demonstrate(tools, [picture('c')], concept?.id ?? null);
    await saving.flush();
    const { session } = studio();
    expect(await tools.sessions.load(session.id)).toEqual({ ok: true, value: session });
    expect(await tools.images.blobOf(await imageIdOf('c'))).not.toBeNull();
    expect(await tools.images.blobOf(await imageIdOf('a'))).toBeNull();
  });

  it('loses nothing of the table where the browser refuses', async ({ tools, studio }) => {
    const failure = { code: 'storage-unavailable', detail: 'another page keeps it open' } as const;
    vi.spyOn(tools.storage, 'erase').mockResolvedValue(fail(failure));
    renameConcept(tools, CACTIHOG, 'dax');
    const { session } = studio();
    expect(await eraseEverything(tools)).toEqual({ ok: false, failure });
    expect(studio().session).toEqual(session);
    await saving.flush();
    expect(await tools.sessions.load(session.id)).toEqual({ ok: true, value: session });
  });

  it('in another tab leaves nothing here that could be written back', async ({
    tools,
    studio,
    said,
  }) => {
    renameConcept(tools, CACTIHOG, 'dax');
    tools.store.setState({ lessonStep: 'ten-minutes-2' });
    const { id } = studio().session;
    forgetErased(tools, 'everything');
    await saving.flush();
    expect(isUntouched(studio().session)).toBe(true);
    expect(studio().lessonStep).toBeNull();
    expect(said()).toEqual([expect.stringMatching(/deleted in another tab/)]);
    expect(await tools.sessions.load(id)).not.toMatchObject({
      value: { concepts: [{ name: 'dax' }, {}] },
    });
  });
});
