import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, vi } from 'vitest';
import { fail } from '../../kernel/outcome.ts';
import type { StorageFailure } from '../../kernel/storage-failure.ts';
import { addConcept } from '../teach/arrange.ts';
import { autosave, type Autosave } from './autosave.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { restore } from './restore.ts';
import {
  CACTIHOG,
  imageIdOf,
  keepRecord,
  picture,
  reopened,
  sourcesOf,
  emptySession,
} from '../testing/tools-for-tests.ts';
import { until } from '../testing/until.ts';
import { it } from '../testing/studio-test.ts';

let saving: Autosave;
it.beforeEach(({ tools }) => {
  saving = autosave(tools);
});
afterEach(() => {
  saving.stop();
  vi.restoreAllMocks();
});

/** The quota is spent, as a browser says so: by whatever is put next, until the returned function is called. */
function spendQuota(): () => void {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no space left', 'QuotaExceededError');
  });
  return () => put.mockRestore();
}

function refuse(): never {
  throw new DOMException('Access is denied for this document.', 'SecurityError');
}

describe('a browser without room', () => {
  it('for a picture: it is on the table, the visitor is told once, and it is kept when there is room', async ({
    tools,
    said,
  }) => {
    const makeRoom = spendQuota();
    await demonstrate(tools, [picture('a'), picture('b')], CACTIHOG);
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['a.png', 'b.png']);
    expect(await tools.images.blobOf(await imageIdOf('a'))).not.toBeNull();
    expect(said()).toEqual([expect.stringMatching(/no room left for more pictures/)]);

    makeRoom();
    await saving.flush();
    await until(() => said().length === 0);
    expect(await reopened().images.blobOf(await imageIdOf('a'))).not.toBeNull();
    expect(await reopened().images.blobOf(await imageIdOf('b'))).not.toBeNull();
  });

  it('for the session: it stays on the table, the visitor is told, and the next change saves it', async ({
    tools,
    said,
  }) => {
    const makeRoom = spendQuota();
    addConcept(tools);
    await saving.flush();
    const { session, saving: state } = tools.store.getState();
    expect(session.concepts).toHaveLength(3);
    expect(state.kind).toBe('failed');
    expect(said()).toEqual([expect.stringMatching(/Your work is here.*no room left/)]);

    makeRoom();
    addConcept(tools);
    await saving.flush();
    expect(said()).toEqual([]);
    expect(tools.store.getState().saving.kind).toBe('saved');
  });
});

describe('a database that this page must not touch', () => {
  it.for<[StorageFailure['code'], RegExp]>([
    ['storage-newer', /newer version of the studio keeps its work.*left untouched/],
    ['storage-damaged', /is damaged\. It is left untouched/],
    ['storage-blocked', /is set to block cookies and site data here.*until you close it/],
    ['storage-unavailable', /private window is the usual reason/],
  ])('(%s) is said at the start, once', async ([code, words], { tools, said }) => {
    const failure = fail({ code, detail: '' });
    for (const deal of ['lastOpened', 'list', 'load', 'save', 'setLastOpened'] as const)
      vi.spyOn(tools.sessions, deal).mockResolvedValue(failure);
    await restore(tools);
    addConcept(tools);
    await saving.flush();
    expect(said()).toEqual([expect.stringMatching(words)]);
  });

  it('is one notice where site data is blocked, for pictures too', async ({ tools, said }) => {
    vi.stubGlobal('indexedDB', { open: () => refuse() });
    Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: refuse });
    await restore(tools);
    await demonstrate(tools, [picture('a'), picture('b')], CACTIHOG);
    await saving.flush();
    expect(said()).toEqual([expect.stringMatching(/set to block cookies and site data/)]);
    expect(sourcesOf(tools, CACTIHOG)).toHaveLength(2);
    Reflect.deleteProperty(globalThis, 'localStorage');
    vi.unstubAllGlobals();
  });

  it('but can read in part: a last session that cannot be read is said, and another one comes', async ({
    tools,
  }) => {
    await keepRecord(tools, { ...emptySession('tuesday'), changedAt: 3 });
    await tools.sessions.setLastOpened('broken');
    const page = reopened();
    const { load } = page.sessions;
    vi.spyOn(page.sessions, 'load').mockImplementation((id) =>
      id === 'broken'
        ? Promise.resolve(fail({ code: 'storage-unavailable', detail: 'DataError' }))
        : load(id),
    );
    await restore(page);
    expect(page.store.getState().session.id).toBe('tuesday');
    expect(page.said()).toEqual([
      'Your last session could not be read. Its stored copy is kept; this is another one.',
    ]);
  });
});
