import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '../../kernel/outcome.ts';
import { isUntouched } from '../../domain/session/untouched.ts';
import { renameConcept } from '../teach/arrange.ts';
import { autosave, type Autosave } from './autosave.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { eraseEverything, forgetErased } from './erase-everything.ts';
import { deleteSession } from './sessions.ts';
import {
  CACTIHOG,
  emptySession,
  imageIdOf,
  keepRecord,
  picture,
  toolsForTests,
  type ToolsForTests,
} from '../testing/tools-for-tests.ts';
import { quiet } from '../testing/until.ts';

let tools: ToolsForTests;
let saving: Autosave;
const state = () => tools.store.getState();

beforeEach(async () => {
  tools = toolsForTests();
  saving = autosave(tools);
  await demonstrate(tools, [picture('a')], CACTIHOG);
  await saving.flush();
});

afterEach(() => {
  vi.useRealTimers();
});

/** What open-studio does with both archives. */
function eraseArchives() {
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
}

describe('deleting everything', () => {
  it('leaves an empty session and no database, whatever waited to be saved', async () => {
    eraseArchives();
    renameConcept(tools, CACTIHOG, 'dax');
    expect(await eraseEverything(tools)).toEqual({ ok: true, value: null });
    await saving.flush();
    await quiet();
    expect(isUntouched(state().session)).toBe(true);
    expect(state()).toMatchObject({
      sessions: [],
      past: [],
      future: [],
      saving: { kind: 'saved' },
    });
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('lets no picture in that was on its way, and no offer bring a session back', async () => {
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
    expect(state().pendingPictures).toBeNull();
    expect(state().notices.every(({ action }) => action === undefined)).toBe(true);
    expect(isUntouched(state().session)).toBe(true);
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('does not wait for ever for a picture that does not come', async () => {
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
    expect(isUntouched(state().session)).toBe(true);
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('leaves the editing to a page that has taken it meanwhile', async () => {
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
      expect(state().editing).toEqual({ kind: 'elsewhere' });
    }
  });

  it('goes on in the new session, which is kept as usual', async () => {
    eraseArchives();
    await eraseEverything(tools);
    const [concept] = state().session.concepts;
    await demonstrate(tools, [picture('c')], concept?.id ?? null);
    await saving.flush();
    const { session } = state();
    expect(await tools.sessions.load(session.id)).toEqual({ ok: true, value: session });
    expect(await tools.images.blobOf(await imageIdOf('c'))).not.toBeNull();
    expect(await tools.images.blobOf(await imageIdOf('a'))).toBeNull();
  });

  it('loses nothing of the table where the browser refuses', async () => {
    const failure = { code: 'storage-unavailable', detail: 'another page keeps it open' } as const;
    vi.spyOn(tools.storage, 'erase').mockResolvedValue(fail(failure));
    renameConcept(tools, CACTIHOG, 'dax');
    const { session } = state();
    expect(await eraseEverything(tools)).toEqual({ ok: false, failure });
    expect(state().session).toEqual(session);
    await saving.flush();
    expect(await tools.sessions.load(session.id)).toEqual({ ok: true, value: session });
  });

  it('in another tab leaves nothing here that could be written back', async () => {
    renameConcept(tools, CACTIHOG, 'dax');
    const { id } = state().session;
    forgetErased(tools);
    await saving.flush();
    expect(isUntouched(state().session)).toBe(true);
    expect(tools.said()).toEqual([expect.stringMatching(/deleted in another tab/)]);
    expect(await tools.sessions.load(id)).not.toMatchObject({
      value: { concepts: [{ name: 'dax' }, {}] },
    });
  });
});
