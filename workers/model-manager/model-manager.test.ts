import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../src/domain/models/pretrained-model.ts';
import { createModelManager } from './create-model-manager.ts';
import { fakeHub, HOST, REPOSITORY, REVISION, utf8, weights } from './testing/fake-hub.ts';
import { fails, graph, GRAPH, listed, MB, opened, repository, value } from './testing/opened.ts';

const quiet = () => undefined;

describe('a download', () => {
  it('keeps every file, reports its progress, and is there for the next worker', async () => {
    const { hub, here, manager } = opened();
    const listing = await listed(manager);
    const progress: number[] = [];
    const model = value(
      await manager.download(listing, HOST, ({ loadedBytes, totalBytes }) => {
        expect(totalBytes).toBe(bytesOf(listing));
        progress.push(loadedBytes);
      }),
    );
    expect(progress.at(-1)).toBe(bytesOf(listing));
    expect(await here.start().kept()).toEqual([model]);
    expect(await here.start().unfinished()).toEqual([]);
    expect(await manager.keptBytes(listing)).toBe(bytesOf(listing));
    const blob = await manager.fileOf('dinov2-small', GRAPH);
    expect(Buffer.from(await (blob ?? new Blob()).arrayBuffer()).equals(graph)).toBe(true);

    hub.asked.length = 0;
    value(await manager.download(listing, HOST, quiet));
    expect(hub.asked).toEqual([]);
  });

  it('goes on where it broke off, whatever happened to the worker', async () => {
    const { hub, here, manager } = opened();
    const listing = await listed(manager);
    hub.goesWrong(
      GRAPH,
      { breaksAfter: 1.5 * MB },
      ...Array.from({ length: 8 }, () => ({ isGone: true })),
    );
    expect(await manager.download(listing, HOST, quiet)).toMatchObject(fails('host-unreachable'));
    expect(await here.start().kept()).toEqual([]);
    expect(await here.start().unfinished()).toEqual([listing]);
    const small = bytesOf({ files: listing.files.slice(0, 2) });
    expect(await here.start().keptBytes(listing)).toBe(MB + small);

    hub.asked.length = 0;
    value(await here.start().download(listing, HOST, quiet));
    const address = `${REPOSITORY}/resolve/${REVISION}`;
    expect(hub.asked).toEqual([
      `${address}/${GRAPH} bytes=${MB}-`,
      `${address}/onnx/model_q4.onnx_data`,
    ]);
  });

  it('loses no byte of a connection that breaks again and again', async () => {
    const { hub, manager } = opened();
    const listing = await listed(manager);
    hub.goesWrong(GRAPH, ...Array.from({ length: 12 }, () => ({ breaksAfter: 0.2 * MB })));
    value(await manager.download(listing, HOST, quiet));
    const ranges = hub.asked.filter((one) => one.includes('bytes='));
    expect(ranges).toHaveLength(new Set(ranges).size);
  });

  it('begins again where a host knows no ranges, or refuses to answer a part', async () => {
    const { hub, manager } = opened();
    const listing = await listed(manager);
    hub.goesWrong(GRAPH, { breaksAfter: 1.2 * MB }, { knowsNoRanges: true });
    value(await manager.download(listing, HOST, quiet));
    await manager.remove('dinov2-small');
    hub.goesWrong(GRAPH, { breaksAfter: 1.2 * MB });
    hub.answersNoParts();
    hub.asked.length = 0;
    value(await manager.download(listing, HOST, quiet));
    expect(hub.asked.filter((one) => one.includes(`${GRAPH} bytes=`))).toHaveLength(2);
  });

  it.each([1, 2, 3, 4])(
    'loses nothing when the network is gone for %i requests after a break',
    async (requests) => {
      const { hub, manager } = opened();
      const listing = await listed(manager);
      hub.goesWrong(
        GRAPH,
        { breaksAfter: 1.2 * MB },
        ...Array.from({ length: requests }, () => ({ isGone: true })),
      );
      value(await manager.download(listing, HOST, quiet));
      const graphs = hub.asked.filter((one) => /model_q4\.onnx( |$)/.test(one));
      expect(graphs.at(-1)).toMatch(/ bytes=\d+-$/);
    },
  );

  it('throws away a head that belongs to another file', async () => {
    const { hub, here, manager } = opened();
    const listing = await listed(manager);
    hub.goesWrong(
      GRAPH,
      { body: weights(2.5 * MB, 11), breaksAfter: 1.2 * MB },
      ...Array.from({ length: 8 }, () => ({ isGone: true })),
    );
    await manager.download(listing, HOST, quiet);
    value(await here.start().download(listing, HOST, quiet));
    expect(await manager.kept()).toHaveLength(1);
  });

  it.each([
    ['a damaged graph', GRAPH, { body: weights(2.5 * MB, 11) }, 'damaged'],
    ['a graph that is too long', GRAPH, { body: weights(3 * MB) }, 'damaged'],
    ['a damaged small file', 'config.json', { body: utf8('{"model_type":"dinov3"}') }, 'damaged'],
    ['a page', GRAPH, { body: utf8('<html>Blocked by the school') }, 'page-instead'],
    [
      'a page by its type',
      GRAPH,
      { body: weights(9), headers: { 'content-type': 'text/html' } },
      'page-instead',
    ],
    [
      'a pointer',
      GRAPH,
      { body: utf8('version https://git-lfs.github.com/spec/v1\noid') },
      'pointer-instead',
    ],
    ['nothing', GRAPH, { status: 404 }, 'not-there'],
  ] as const)('never keeps %s', async (_, path, mishap, code) => {
    const { hub, here, manager } = opened();
    const listing = await listed(manager);
    hub.goesWrong(path, mishap);
    expect(await manager.download(listing, HOST, quiet)).toMatchObject(fails(code));
    expect(await manager.kept()).toEqual([]);
    const sha256 = listing.files.find((file) => file.path === path)?.sha256;
    expect([...here.files.keys()].filter((key) => key.includes(String(sha256)))).toEqual([]);
    // One bad answer does not mislead the manager for good.
    value(await manager.download(listing, HOST, quiet));
  });

  it('pauses, and goes on', async () => {
    const { hub, manager } = opened();
    const listing = await listed(manager);
    hub.whenAsked(GRAPH, () => void manager.pause());
    const paused = manager.download(listing, HOST, quiet);
    expect(await paused).toMatchObject(fails('paused'));
    expect(await manager.unfinished()).toEqual([listing]);
    value(await manager.download(listing, HOST, quiet));
  });

  it('is one at a time, in all tabs', async () => {
    const { here, manager } = opened();
    const listing = await listed(manager);
    const first = manager.download(listing, HOST, quiet);
    expect(await manager.download(listing, HOST, quiet)).toMatchObject(fails('busy'));
    expect(await here.start().download(listing, HOST, quiet)).toMatchObject(fails('busy'));
    value(await first);
  });

  it('says how much room is missing before it fetches a byte', async () => {
    const { hub, here, manager } = opened();
    const listing = await listed(manager);
    here.hasRoom(9 * MB, 10 * MB);
    hub.asked.length = 0;
    expect(await manager.download(listing, HOST, quiet)).toMatchObject({
      failure: { code: 'no-room', room: { neededBytes: bytesOf(listing), freeBytes: MB } },
    });
    expect(hub.asked).toEqual([]);
  });

  it('says so when the disk fills up all the same', async () => {
    const { here, manager } = opened();
    const listing = await listed(manager);
    here.fillUpAfter(6);
    expect(await manager.download(listing, HOST, quiet)).toMatchObject(fails('no-room'));
    expect(await manager.kept()).toEqual([]);
  });
});

describe('what a download trusts', () => {
  it('is not what a pack says of itself', async () => {
    const { here, hub, manager } = opened();
    const files = { ...repository(), 'config.json': utf8('{"model_type":"dinovX"}') };
    const list = {
      format: 'lcs-model-pack',
      version: 1,
      repository: REPOSITORY,
      revision: REVISION,
      planId: 'q4',
      files: Object.entries(files).map(([path, bytes]) => ({
        path,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      })),
    };
    const pack = Object.entries({ ...files, 'lcs-pack.json': utf8(JSON.stringify(list)) });
    const given = pack.map(([path, bytes]) => ({ path, file: new File([bytes], path) }));
    const taken = value(await manager.takePack('dinov2-small', given, ['q4'], quiet));
    expect(taken).toMatchObject({ revision: REVISION, source: 'disk' });

    const model = value(await manager.download(await listed(manager), HOST, quiet));
    expect(hub.asked.filter((one) => one.includes('config.json'))).toHaveLength(2);
    expect(model.files[0]?.sha256).not.toBe(taken.files[0]?.sha256);
    expect(model.source).toEqual({ host: 'hub.example' });
    expect(await here.start().kept()).toEqual([model]);
  });

  it('is the list of data files in config.json, so one that is not listed is missed at once', async () => {
    const { hub, manager } = opened();
    const format = { use_external_data_format: 2 };
    hub.files['config.json'] = utf8(JSON.stringify({ 'transformers.js_config': format }));
    const outcome = await manager.download(await listed(manager), HOST, quiet);
    expect(outcome).toMatchObject(fails('not-there'));
    expect(JSON.stringify(outcome)).toContain('onnx/model_q4.onnx_data_1');
    expect(hub.asked.filter((one) => one.includes('.onnx'))).toEqual([]);
  });
});

it('keeps nothing if the browser has no place for it, and says so', async () => {
  const hub = fakeHub(repository());
  const manager = createModelManager({
    store: null,
    host: hub.tools,
    estimate: () => Promise.resolve(null),
    locks: undefined,
  });
  const listing = await listed(manager);
  expect(await manager.download(listing, HOST, quiet)).toMatchObject(fails('cannot-keep'));
  expect(await manager.kept()).toEqual([]);
});
