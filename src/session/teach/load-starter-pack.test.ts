import { describe, expect, vi } from 'vitest';
import { parseSession } from '../../domain/session/parse-session.ts';
import { openOnTable, undo } from '../store/change.ts';
import { demonstrate } from './demonstrate.ts';
import { loadStarterPack } from './load-starter-pack.ts';
import { blankSession } from '../table/blank-session.ts';
import { startSession } from '../table/sessions.ts';
import {
  CACTIHOG,
  emptySession,
  namesOf,
  picture,
  sourcesOf,
  toolsForTests,
} from '../testing/tools-for-tests.ts';
import { it as base } from '../testing/studio-test.ts';

const pack = {
  id: 'strangers',
  title: 'Two strangers',
  blurb: '',
  concepts: [
    { name: 'blicket', demonstrations: ['strangers/blicket-1.svg', 'strangers/blicket-2.svg'] },
    { name: 'zorbel', demonstrations: ['strangers/zorbel-1.svg'] },
  ],
  queries: [{ file: 'strangers/query-1.svg', concept: 'zorbel' }],
};

const it = base
  .extend('tools', () => toolsForTests(blankSession('Session', 0)))
  .extend<{
    readonly contents: () => string[][];
  }>({
    contents: ({ table }, use) =>
      use(() =>
        table().concepts.map(({ name, demonstrations }) => [
          name,
          ...demonstrations.map(({ source }) => source),
        ]),
      ),
  });

it.beforeEach(({ tools }) => {
  for (const { demonstrations } of pack.concepts)
    for (const file of demonstrations) tools.samples.set(file, new Blob([file]));
  for (const { file } of pack.queries) tools.samples.set(file, new Blob([file]));
});

const laid = [
  ['blicket', 'blicket-1.svg', 'blicket-2.svg'],
  ['zorbel', 'zorbel-1.svg'],
];

describe('a starter pack', () => {
  it('lays its support set, its test tray and the first question on an empty table, in one step', async ({
    tools,
    table,
    contents,
  }) => {
    const before = table();
    await loadStarterPack(tools, pack);
    expect(contents()).toEqual(laid);
    expect(table().testTray).toMatchObject([{ source: 'query-1.svg', truth: 'zorbel' }]);
    expect(table().query?.source).toBe('query-1.svg');
    expect(table().name).toBe('Two strangers');
    undo(tools);
    expect(table().concepts).toEqual(before.concepts);
    expect(table().name).toBe('Session');
  });

  it('leaves a name and a concept alone that the visitor gave', async ({ tools, table }) => {
    openOnTable(tools.store, emptySession());
    await loadStarterPack(tools, pack);
    expect(table().name).toBe('Session of monday');
    expect(namesOf(tools)).toEqual(['cactihog', 'blicket', 'zorbel']);
  });

  it('opens in a session of its own where there is work on the table', async ({
    tools,
    table,
    said,
    contents,
  }) => {
    openOnTable(tools.store, emptySession());
    await demonstrate(tools, [picture('a')], CACTIHOG);
    const work = table();
    await loadStarterPack(tools, pack);
    expect(contents()).toEqual(laid);
    expect(table().id).not.toBe(work.id);
    expect(await tools.sessions.load(work.id)).toEqual({ ok: true, value: work });
    expect(said()).toEqual(['Opened in a new session. “Session of monday” is kept as it was.']);
  });

  it('does not say that the work is kept where the browser refuses to, but offers it back', async ({
    tools,
    said,
    contents,
  }) => {
    globalThis.indexedDB = undefined as unknown as IDBFactory;
    openOnTable(tools.store, emptySession());
    await demonstrate(tools, [picture('a')], CACTIHOG);
    await loadStarterPack(tools, pack);
    expect(contents()).toEqual(laid);
    expect(said().at(-1)).toMatch(/could not keep “Session of monday”/);
    tools.store.getState().notices.at(-1)?.action?.run();
    expect(sourcesOf(tools, CACTIHOG)).toEqual(['a.png']);
  });

  it('gives its pictures to a concept that has such a name already: there are never two of one name', async ({
    tools,
    table,
  }) => {
    await loadStarterPack(tools, pack);
    openOnTable(tools.store, {
      ...table(),
      query: null,
      testTray: [],
      concepts: table().concepts.map((concept) => ({ ...concept, demonstrations: [] })),
    });
    await loadStarterPack(tools, pack);
    expect(namesOf(tools).toSorted()).toEqual(['blicket', 'zorbel']);
    expect(parseSession(table())).toEqual({ ok: true, value: { session: table(), dropped: 0 } });
  });

  it('may show one file twice', async ({ tools, table, contents }) => {
    const again = { ...pack, queries: [{ file: 'strangers/zorbel-1.svg', concept: 'zorbel' }] };
    await loadStarterPack(tools, again);
    expect(contents()).toEqual(laid);
    expect(table().query?.source).toBe('zorbel-1.svg');
  });

  it('is laid whole or not at all', async ({ tools, table, said }) => {
    const before = table();
    tools.samples.delete('strangers/zorbel-1.svg');
    await loadStarterPack(tools, pack);
    expect(table()).toBe(before);
    expect(said()).toEqual([expect.stringMatching(/could not be fetched/)]);
    expect(tools.store.getState().pendingPictures).toBeNull();
  });

  it('is not laid where one of its pictures cannot be read', async ({ tools, table, said }) => {
    const before = table();
    tools.samples.set('strangers/x.broken', new Blob(['x']));
    const queries = [{ file: 'strangers/x.broken', concept: 'zorbel' }];
    await loadStarterPack(tools, { ...pack, queries });
    expect(table()).toBe(before);
    expect(said()).toContainEqual(expect.stringMatching(/could not be fetched/));
  });

  it('is not laid, nor its pictures kept, where another tab came to edit meanwhile', async ({
    tools,
    table,
    said,
  }) => {
    const before = table();
    const put = vi.spyOn(tools.images, 'put');
    tools.reading.hold();
    const loading = loadStarterPack(tools, pack);
    tools.store.setState({ editing: { kind: 'elsewhere' } });
    tools.reading.release();
    await loading;
    expect(table()).toBe(before);
    expect(put).not.toHaveBeenCalled();
    expect(said()).toEqual([expect.stringMatching(/^Nothing was changed: you are working/)]);
    expect(tools.store.getState().pendingPictures).toBeNull();
  });

  it('is not laid on another session that came to the table meanwhile', async ({
    tools,
    table,
    said,
  }) => {
    tools.reading.hold();
    const loading = loadStarterPack(tools, pack);
    const other = emptySession('tuesday');
    openOnTable(tools.store, other);
    tools.reading.release();
    await loading;
    expect(table()).toBe(other);
    expect(said()).toEqual([
      '“Two strangers” was not opened: another session came to the table first.',
    ]);
  });

  it('is laid into the session opened for it, whatever the visitor opens right after', async ({
    tools,
    table,
  }) => {
    openOnTable(tools.store, emptySession());
    await demonstrate(tools, [picture('a')], CACTIHOG);
    await startSession(tools);
    const [card] = table().concepts;
    await demonstrate(tools, [picture('b')], card?.id ?? '');
    const work = table();
    let left = false;
    tools.store.subscribe(({ session }) => {
      if (left || session.id === work.id) return;
      left = true;
      queueMicrotask(() => openOnTable(tools.store, work));
    });
    await loadStarterPack(tools, pack);
    expect(table()).toBe(work);
    expect(sourcesOf(tools, card?.id ?? '')).toEqual(['b.png']);
  });
});
