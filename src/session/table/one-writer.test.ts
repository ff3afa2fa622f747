import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fail } from '../../kernel/outcome.ts';
import { addConcept, renameConcept } from '../teach/arrange.ts';
import { undo } from '../store/change.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { addPendingPictures } from '../store/pending-pictures.ts';
import { deleteSession, renameSession, startSession } from './sessions.ts';
import {
  browserForTests,
  type BrowserForTests,
  type PageForTests,
} from '../testing/browser-for-tests.ts';
import { CACTIHOG, emptySession, namesOf, picture, sourcesOf } from '../testing/tools-for-tests.ts';
import { quiet, until } from '../testing/until.ts';

let browser: BrowserForTests;
let first: PageForTests;
let second: PageForTests;

const table = ({ tools }: PageForTests) => tools.store.getState().session;
const editing = ({ tools }: PageForTests) => tools.store.getState().editing.kind;
const rename = ({ tools }: PageForTests, name: string) => {
  renameConcept(tools, CACTIHOG, name);
};
async function stored(page: PageForTests): Promise<unknown> {
  const record = await page.tools.sessions.load(table(page).id);
  return record.ok ? record.value : record;
}

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  browser = browserForTests();
  first = await browser.open(emptySession('monday'));
  rename(first, 'dax');
  await first.saving.flush();
  second = await browser.open(emptySession('tuesday'));
});

describe('two pages of one browser', () => {
  it('have one that edits, and one that shows the same', () => {
    expect([editing(first), editing(second)]).toEqual(['here', 'elsewhere']);
    expect(table(second)).toEqual(table(first));
  });

  it('show the same after every save', async () => {
    rename(first, 'wug');
    await first.saving.flush();
    await until(() => namesOf(second.tools)[0] === 'wug');
    await startSession(first.tools);
    await until(() => table(second).id === table(first).id);
    expect(second.tools.store.getState().editing.kind).toBe('elsewhere');
  });

  it('change nothing in the one that follows, and say why', async () => {
    const before = table(second);
    rename(second, 'fep');
    addConcept(second.tools);
    undo(second.tools);
    await demonstrate(second.tools, [picture('a')], CACTIHOG);
    await startSession(second.tools);
    await deleteSession(second.tools, before.id);
    await second.saving.flush();
    expect(table(second)).toBe(before);
    expect(second.tools.said()).toEqual([
      expect.stringMatching(/^Nothing was changed: you are working in another tab/),
    ]);
    expect(await stored(first)).toEqual(table(first));
  });

  it('change places, and nothing is lost on the way', async () => {
    rename(first, 'wug');
    await second.writer.editHere();
    expect([editing(first), editing(second)]).toEqual(['elsewhere', 'here']);
    expect(namesOf(second.tools)[0]).toBe('wug');
    rename(second, 'fep');
    await second.saving.flush();
    await until(() => namesOf(first.tools)[0] === 'fep');

    await first.writer.editHere();
    expect([editing(first), editing(second)]).toEqual(['here', 'elsewhere']);
    rename(first, 'blick');
    await first.saving.flush();
    expect(await stored(first)).toEqual(table(first));
  });

  it('stay as they are while pictures are on their way', async () => {
    const pending = addPendingPictures(first.tools.store, 1);
    await second.writer.editHere();
    expect([editing(first), editing(second)]).toEqual(['here', 'elsewhere']);
    expect(second.tools.said()).toEqual([
      expect.stringMatching(/^Pictures are still on their way/),
    ]);
    pending.end();
    await second.writer.editHere();
    expect(editing(second)).toBe('here');
  });

  it('stay as they are where the one that edits cannot save', async () => {
    const full = fail({ code: 'storage-full', detail: 'full' } as const);
    const refusing = vi.spyOn(first.tools.sessions, 'save').mockResolvedValue(full);
    rename(first, 'wug');
    await second.writer.editHere();
    expect([editing(first), editing(second)]).toEqual(['here', 'elsewhere']);
    expect(second.tools.said()).toEqual([expect.stringMatching(/could not save/)]);
    refusing.mockRestore();
    rename(first, 'fep');
    await first.saving.flush();
    expect(await stored(first)).toMatchObject({ concepts: [{ name: 'fep' }, {}] });
  });
});

describe('a page that is gone', () => {
  it('leaves its place to whom the visitor turns', async () => {
    first.crash();
    await second.writer.turnedTo();
    expect(editing(second)).toBe('here');
    rename(second, 'fep');
    await second.saving.flush();
    expect(await stored(second)).toEqual(table(second));
  });

  it('and turned to while the other lives, follows on', async () => {
    await second.writer.turnedTo();
    expect(editing(second)).toBe('elsewhere');
  });

  it('and wakes while another edits, follows that', async () => {
    await second.writer.editHere();
    await first.writer.woke();
    expect(editing(first)).toBe('elsewhere');
  });

  it('and wakes alone, edits on', async () => {
    second.crash();
    await first.writer.woke();
    expect(editing(first)).toBe('here');
  });
});

describe('a page that opens on a shared device', () => {
  beforeEach(() => {
    second.crash();
  });

  it('waits for one that is just closing, and shows nothing of what that saves', async () => {
    const opening = browser.open(emptySession('wednesday'), true);
    rename(first, 'late');
    await first.saving.flush();
    await quiet();
    first.crash();
    const next = await opening;
    expect(editing(next)).toBe('here');
    await quiet();
    expect(table(next)).toEqual(emptySession('wednesday'));
  });

  it('follows one that stays', async () => {
    const next = await browser.open(emptySession('wednesday'), true);
    expect([editing(first), editing(next)]).toEqual(['here', 'elsewhere']);
  });
});

describe('a page that hangs', () => {
  beforeEach(async () => {
    first.freeze();
    rename(first, 'late');
    await second.writer.editHere();
  });

  it('is not waited for, and can write nothing over what came later', async () => {
    expect(editing(second)).toBe('here');
    rename(second, 'fep');
    await second.saving.flush();
    // It has not heard yet that its lock is gone.
    expect(editing(first)).toBe('here');
    await first.saving.flush();
    await quiet();
    expect(await stored(second)).toEqual(table(second));
    expect(editing(first)).toBe('elsewhere');
    first.thaw();
    await quiet();
    expect(editing(first)).toBe('elsewhere');
  });

  it('keeps what it had not saved, as a copy, once it edits again', async () => {
    first.thaw();
    await quiet();
    rename(second, 'fep');
    await second.saving.flush();
    await quiet();
    expect(namesOf(first.tools)[0]).toBe('late');
    await first.writer.editHere();
    expect(editing(first)).toBe('here');
    expect(table(first).id).not.toBe(table(second).id);
    expect(await stored(first)).toMatchObject({
      name: 'Session of monday copy',
      concepts: [{ name: 'late' }, {}],
    });
    expect(await stored(second)).toMatchObject({ concepts: [{ name: 'fep' }, {}] });
    renameSession(first.tools, 'Mine');
    await first.saving.flush();
    expect(await stored(first)).toMatchObject({ name: 'Mine' });
  });
});

describe('three pages', () => {
  it('never have two that edit, whoever asks', async () => {
    const third = await browser.open(emptySession('wednesday'));
    await Promise.all([second.writer.editHere(), third.writer.editHere()]);
    await quiet();
    const kinds = [first, second, third].map(editing);
    expect(kinds.filter((kind) => kind === 'here')).toHaveLength(1);
    expect(sourcesOf(third.tools, CACTIHOG)).toEqual([]);
  });
});
