import { IDBFactory } from 'fake-indexeddb';
import { get, set } from 'idb-keyval';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../archive/open-database.ts';
import { toolsForTests, type ToolsForTests } from '../session/testing/tools-for-tests.ts';
import { takeSharedWork } from './take-shared-work.ts';

let tools: ToolsForTests;
const held = new Set<string>();

/** A browser in which copies at these paths have kept files. Locks that are held are not given. */
function browser(traces: readonly string[]) {
  vi.stubGlobal('caches', {
    keys: () => Promise.resolve(traces.map((path) => `lcl-files-v1 ${path}`)),
  });
  vi.stubGlobal('navigator', {
    locks: {
      request: async (name: string, ...more: unknown[]) => {
        const run = more.at(-1) as (lock: object | null) => unknown;
        return run(held.has(name) ? null : {});
      },
    },
  });
}

async function keep(path?: string) {
  const database = openDatabase('lcl-sessions', path === undefined ? {} : { path });
  await set('last-opened', 'monday', database.use);
  database.shut();
}

async function isAt(path: string) {
  const database = openDatabase('lcl-sessions', { path });
  const found = await get('last-opened', database.use);
  database.shut();
  return found === 'monday';
}

beforeEach(async () => {
  tools = toolsForTests();
  vi.stubGlobal('indexedDB', new IDBFactory());
  held.clear();
  await keep();
});

describe('the work that all copies of an origin shared', () => {
  it.each([
    ['the only copy', [], true],
    ['the copy that was used', ['/a/'], true],
    ['one of two that were used, opened first', ['/b/', '/a/'], true],
    ['a copy that is new beside one that was used', ['/b/'], false],
  ])('comes to %s', async (_, traces, isTaken) => {
    browser(traces);
    expect(await takeSharedWork(tools, '/a/')).toBe(true);
    expect(await isAt('/a/')).toBe(isTaken);
    expect(tools.said()).toEqual([]);
  });

  it('comes to its owner even if a new copy was opened before', async () => {
    browser(['/b/']);
    await takeSharedWork(tools, '/a/');
    browser(['/a/', '/b/']);
    await takeSharedWork(tools, '/b/');
    expect([await isAt('/a/'), await isAt('/b/')]).toEqual([false, true]);
  });

  it('does not wait for a copy that has databases of its own', async () => {
    await keep('/c/');
    browser(['/c/']);
    await takeSharedWork(tools, '/a/');
    expect(await isAt('/a/')).toBe(true);
  });

  it.each(['link-context-studio-pages', 'link-context-studio-writer'])(
    'stays while an earlier version is open (%s), and the visitor is told',
    async (lock) => {
      browser([]);
      held.add(lock);
      expect(await takeSharedWork(tools, '/a/')).toBe(false);
      expect(tools.said()[0]).toContain('still open in another tab');
      held.clear();
      expect(await takeSharedWork(tools, '/a/')).toBe(true);
      expect(await isAt('/a/')).toBe(true);
    },
  );
});
