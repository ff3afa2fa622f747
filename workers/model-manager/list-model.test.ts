import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { HOST, REPOSITORY, REVISION, utf8 } from './testing/fake-hub.ts';
import { fails, GRAPH, listed, MB, opened } from './testing/opened.ts';

describe('the list of a model', () => {
  it('names what the plan needs at the newest revision, and nothing else', async () => {
    const { hub, manager } = opened();
    const listing = await listed(manager);
    expect(listing).toMatchObject({ revision: REVISION, repository: REPOSITORY, planId: 'q4' });
    expect(listing.files.map(({ path }) => path)).toEqual([
      'config.json',
      'preprocessor_config.json',
      GRAPH,
      'onnx/model_q4.onnx_data',
    ]);
    const [config, , graph] = listing.files;
    const { [GRAPH]: bytes } = hub.files;
    const sha256 = createHash('sha256')
      .update(bytes ?? '')
      .digest('hex');
    expect(graph).toEqual({ path: GRAPH, bytes: 2.5 * MB, sha256, gitOid: null });
    expect(config).toMatchObject({ bytes: 23, sha256: null });
    expect(hub.asked).toHaveLength(2);
  });

  it('goes on from page to page at its own host', async () => {
    const { hub, manager } = opened();
    hub.paginate(3);
    expect((await listed(manager)).files).toHaveLength(4);
    expect(hub.asked.filter((path) => path.includes('/tree/'))).toHaveLength(3);
  });

  it.each([GRAPH, 'preprocessor_config.json'])(
    'names %s if a repository lacks it',
    async (path) => {
      const { hub, manager } = opened();
      Reflect.deleteProperty(hub.files, path);
      const outcome = await manager.list('dinov2-small', 'q4', HOST);
      expect(outcome).toMatchObject(fails('not-there'));
      expect(JSON.stringify(outcome)).toContain(path);
    },
  );

  it('stops when the visitor cancels it', async () => {
    const { hub, manager } = opened();
    hub.whenAsked(path, () => void manager.stopListing('dinov2-small'));
    expect(await manager.list('dinov2-small', 'q4', HOST)).toMatchObject(fails('paused'));
  });

  const path = `api/models/${REPOSITORY}/revision/main`;
  const five = <Item>(item: Item) => Array.from({ length: 5 }, () => item);
  it.each([
    ['is out of reach', five({ isGone: true }), 'host-unreachable', 5],
    ['falls silent', five({ silent: true }), 'host-unreachable', 5],
    ['is broken', five({ status: 503 }), 'host-unreachable', 5],
    ['refuses', [{ status: 403 }], 'host-unreachable', 1],
    ['knows no such repository', [{ status: 401 }], 'not-there', 1],
    [
      'answers with a login page',
      [{ body: utf8('<!DOCTYPE html><title>Log in') }],
      'page-instead',
      1,
    ],
    ['answers with nonsense', [{ body: utf8('{"sha":"main"}') }], 'damaged', 1],
    [
      'wants an hour of patience',
      [{ status: 429, headers: { 'retry-after': '3600' } }],
      'host-unreachable',
      1,
    ],
  ] as const)('fails where the host %s', async (_, mishaps, code, requests) => {
    const { hub, manager } = opened();
    hub.goesWrong(path, ...mishaps);
    expect(await manager.list('dinov2-small', 'q4', HOST)).toMatchObject(fails(code));
    expect(hub.asked).toHaveLength(requests);
  });

  it('waits as long as a busy host asks for', async () => {
    const { hub, manager } = opened();
    hub.goesWrong(path, { status: 429, headers: { 'retry-after': '7' } }, { status: 500 });
    await listed(manager);
    expect(hub.waits).toEqual([7000, 2000]);
  });
});
