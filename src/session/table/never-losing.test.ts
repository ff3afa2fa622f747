import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { openImageArchive } from '../../archive/image-archive.ts';
import { openSessionArchive } from '../../archive/session-archive.ts';
import { parseSession } from '../../domain/session/parse-session.ts';
import { picturesOf } from '../../domain/session/session.ts';
import { isUntouched, UNNAMED } from '../../domain/session/untouched.ts';
import { blankSession } from './blank-session.ts';
import { sweep } from './restore.ts';
import { browserForTests, type PageForTests } from '../testing/browser-for-tests.ts';
import { act } from '../testing/random-acts.ts';
import { randomEvent, type RandomEvent } from '../testing/random-events.ts';
import { quiet } from '../testing/until.ts';

/** Another seed finds other things: `LCL_SEED=7 npx vitest run src/session/table/never-losing.test.ts`. */
const SEED = Number(process.env['LCL_SEED'] ?? 20260704);
const RUNS = Number(process.env['LCL_RUNS'] ?? 200);

const YEAR = 365 * 24 * 60 * 60 * 1000;

/** A browser with up to two pages of the studio, and what must be true of it at every rest. */
async function live(events: readonly RandomEvent[]): Promise<void> {
  globalThis.indexedDB = new IDBFactory();
  const browser = browserForTests();
  const pages: PageForTests[] = [];
  const frozen = new Set<PageForTests>();
  let clock = Date.now();
  let underWay: Promise<unknown>[] = [];

  const rest = async () => {
    await Promise.all(underWay);
    underWay = [];
    await quiet();
  };

  const open = async () => {
    const isAlone = pages.length === 0;
    const page = await browser.open(blankSession(UNNAMED, clock));
    if (isAlone) await sweep({ ...page.tools, now: () => clock });
    pages.push(page);
  };

  const gone = (page: PageForTests) => {
    page.crash();
    frozen.delete(page);
    pages.splice(pages.indexOf(page), 1);
  };

  const happen = async (next: RandomEvent): Promise<void> => {
    if (next.kind === 'clock') {
      clock += next.years * YEAR;
      return;
    }
    if (next.kind === 'open') {
      if (pages.length < 2) await open();
      return;
    }
    if (next.kind === 'look') {
      await rest();
      await checkPages(pages, frozen);
      return;
    }
    const page = pages[next.on % pages.length];
    if (!page) throw new Error('there is always a page');
    switch (next.kind) {
      case 'act': {
        const done = act(page, next.act);
        if (next.waits) await done;
        else underWay.push(done);
        return;
      }
      case 'crash':
        // In the middle of a save, of what it does and of what it did: none of it answers any more.
        page.crashAfter(next.after);
        void act(page, next.act);
        void page.saving.flush();
        underWay = [];
        await quiet();
        gone(page);
        break;
      case 'hang': {
        if (pages.length < 2) await open();
        frozen.add(page);
        page.freeze();
        const others = pages.filter((other) => other !== page);
        for (const other of others) await other.writer.editHere();
        for (const one of next.acts)
          for (const each of [...others, page]) {
            await act(each, one);
            await each.saving.flush();
          }
        await rest();
        await checkPages(pages, frozen);
        return;
      }
      case 'close':
        if (frozen.has(page)) return;
        await page.saving.flush();
        await rest();
        gone(page);
        break;
      case 'take over':
        await page.writer.editHere();
        return;
      case 'turn to':
        await page.writer.turnedTo();
        return;
      case 'freeze':
        frozen.add(page);
        page.freeze();
        return;
      case 'thaw':
        frozen.delete(page);
        page.thaw();
        return;
    }
    if (pages.length === 0) {
      const before = await lastOpened();
      await open();
      const { session } = pages[0]?.tools.store.getState() ?? {};
      // What was saved last of the session that lay on the table comes back.
      if (before !== undefined) expect(session).toEqual(before);
    }
  };

  await open();
  for (const next of events) {
    await happen(next);
    if (next.kind !== 'act') await checkArchives();
  }
  await rest();
  await checkArchives();
  await checkPages(pages, frozen);
  for (const page of [...pages]) gone(page);
}

async function stored(): Promise<ReadonlyMap<string, unknown>> {
  const records = await openSessionArchive().list();
  if (!records.ok) throw new Error(records.failure.detail);
  return new Map(records.value.map((record) => [(record as { id: string }).id, record]));
}

async function lastOpened(): Promise<unknown> {
  const last = await openSessionArchive().lastOpened();
  return last.ok && last.value !== null ? (await stored()).get(last.value) : undefined;
}

/** Every stored session can be read whole, and every picture that it mentions is there. */
async function checkArchives(): Promise<void> {
  const images = openImageArchive();
  for (const record of (await stored()).values()) {
    const parsed = parseSession(record);
    if (!parsed.ok) throw new Error(`a stored session is ${parsed.failure}`);
    expect(parsed.value.dropped, 'parts that cannot be read').toBe(0);
    const missing = await images.missing(picturesOf(parsed.value.session));
    expect(missing, 'pictures that are gone').toEqual({ ok: true, value: [] });
  }
}

/** At most one page edits, and what it calls saved is saved as it is. */
async function checkPages(
  pages: readonly PageForTests[],
  frozen: ReadonlySet<PageForTests>,
): Promise<void> {
  const editing = pages.filter(
    (page) => !frozen.has(page) && page.tools.store.getState().editing.kind === 'here',
  );
  expect(editing.length, 'pages that edit').toBeLessThanOrEqual(1);
  for (const { tools, saving } of editing) {
    if (tools.store.getState().saving.kind !== 'saved') await saving.flush();
    const { session, saving: state } = tools.store.getState();
    if (isUntouched(session) || tools.store.getState().editing.kind !== 'here') continue;
    expect(state).toEqual({ kind: 'saved' });
    expect((await stored()).get(session.id)).toEqual(session);
  }
}

describe('whatever a visitor does, in two pages that may crash between any two writes', () => {
  it(`nothing that was saved is lost (seed ${SEED})`, { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(randomEvent, { minLength: 6, maxLength: 26, size: 'max' }),
        (events) => live(events),
      ),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
