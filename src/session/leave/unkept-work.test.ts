import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, vi } from 'vitest';
import type { Remembered } from '../../ports/remembered.ts';
import { addPendingPictures } from '../store/pending-pictures.ts';
import { addConcept, renameConcept } from '../teach/arrange.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { autosave, type Autosave } from '../table/autosave.ts';
import { restore } from '../table/restore.ts';
import {
  CACTIHOG,
  keepRecord,
  picture,
  reopened,
  type ToolsForTests,
} from '../testing/tools-for-tests.ts';
import { it } from '../testing/studio-test.ts';
import { tellUnkept } from './tell-unkept.ts';
import { asksBeforeLeaving, noteUnkept, parseUnkeptWork, type UnkeptWork } from './unkept-work.ts';

/** A note as the browser keeps it, so as text. */
function rememberedNote(): Remembered<UnkeptWork | null> {
  let text: string | null = null;
  return {
    recall: () => parseUnkeptWork(text),
    keep: (work) => void (text = work && JSON.stringify(work)),
  };
}

function spendQuota(): void {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no space left', 'QuotaExceededError');
  });
}

/** The next visit, and what it tells. */
async function nextVisit(): Promise<ToolsForTests> {
  const page = reopened();
  const lost = note.recall();
  await restore(page);
  if (lost) await tellUnkept(page, note, lost);
  return page;
}

let note: Remembered<UnkeptWork | null>;
let saving: Autosave;
let leave: () => void;
beforeEach(() => {
  note = rememberedNote();
});
it.beforeEach(({ tools }) => {
  saving = autosave(tools);
  ({ leave } = noteUnkept(tools.store, note));
});
afterEach(() => {
  saving.stop();
  vi.restoreAllMocks();
});

describe('leaving asks', () => {
  it('while pictures are on their way', ({ tools, studio }) => {
    const pending = addPendingPictures(tools.store, 1);
    expect(asksBeforeLeaving(studio())).toBe(true);
    pending.end();
    expect(asksBeforeLeaving(studio())).toBe(false);
  });

  it('while the session or a picture is not kept, and not once there is room', async ({
    tools,
    studio,
  }) => {
    spendQuota();
    await demonstrate(tools, [picture('a'), picture('b')], CACTIHOG);
    expect(asksBeforeLeaving(studio())).toBe(true);
    await saving.flush();
    expect([studio().saving.kind, studio().unkeptPictures]).toEqual(['failed', 2]);
    vi.restoreAllMocks();
    addConcept(tools);
    await saving.flush();
    await vi.waitFor(() => expect(studio().unkeptPictures).toBe(0));
    expect(asksBeforeLeaving(studio())).toBe(false);
    expect(note.recall()).toBeNull();
  });

  it('where saving is refused, but not while a save is under way', ({ tools, studio }) => {
    tools.store.setState({ saving: { kind: 'failed', detail: 'a private window' } });
    expect(asksBeforeLeaving(studio())).toBe(true);
    tools.store.setState({ saving: { kind: 'unsaved' } });
    expect(asksBeforeLeaving(studio())).toBe(false);
  });
});

describe('the next visit tells', () => {
  it('of changes and pictures that were not kept, once', async ({ tools, table }) => {
    await keepRecord(tools, table());
    spendQuota();
    await demonstrate(tools, [picture('a'), picture('b')], CACTIHOG);
    await saving.flush();
    vi.restoreAllMocks();
    // The renderer was killed, so nobody called `leave`.
    const page = await nextVisit();
    expect(page.said()).toEqual([
      expect.stringMatching(
        /^The last changes to “Session of monday” were not kept.*2 new pictures went with them\. What had been saved before is here/,
      ),
    ]);
    expect((await nextVisit()).said()).toEqual([]);
  });

  it('of a session of which nothing was kept', async ({ tools }) => {
    spendQuota();
    renameConcept(tools, CACTIHOG, 'dax');
    await saving.flush();
    vi.restoreAllMocks();
    expect((await nextVisit()).said()).toEqual([
      expect.stringMatching(/^“Session of monday” was not kept/),
    ]);
  });

  it('of a save that came too late, but not of one that arrived after all', async ({ tools }) => {
    renameConcept(tools, CACTIHOG, 'dax');
    leave();
    expect((await nextVisit()).said()).toHaveLength(1);
    leave();
    await saving.flush();
    expect((await nextVisit()).said()).toEqual([]);
    expect(note.recall()).toBeNull();
  });

  it('nothing while another page still has the work', async ({ tools }) => {
    renameConcept(tools, CACTIHOG, 'dax');
    leave();
    const page = reopened();
    page.store.setState({ editing: { kind: 'elsewhere' } });
    const lost = note.recall();
    if (lost) await tellUnkept(page, note, lost);
    expect(page.said()).toEqual([]);
    expect(note.recall()).toEqual(lost);
  });

  it.for(['null', '[]', '{"id":"monday"}', '"text"'])('nothing where the note is %s', (text) => {
    expect(parseUnkeptWork(text)).toBeNull();
  });
});
