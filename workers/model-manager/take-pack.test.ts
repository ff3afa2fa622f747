import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { packZip } from '../../e2e/fixtures/files/zip.ts';
import type { HubModelId } from '../../src/domain/models/hub-models.ts';
import type { ModelFailure, PackFile } from '../protocol/model-manager.ts';
import { device } from './testing/device.ts';
import { fakeHub, REPOSITORY, REVISION, utf8, weights } from './testing/fake-hub.ts';

const GRAPH = 'onnx/model_q4.onnx';
const contents = {
  'README.md': utf8('# DINOv2'),
  'config.json': utf8('{"model_type":"dinov2"}'),
  'preprocessor_config.json': utf8('{"size":224}'),
  [GRAPH]: weights(1_300_000),
  'onnx/model_fp16.onnx': weights(100, 3),
};
type Contents = Record<string, Uint8Array<ArrayBuffer>>;

const folder = (files: Contents, root = 'dinov2-small/'): PackFile[] =>
  Object.entries(files).map(([path, bytes]) => ({
    path: `${root}${path}`,
    file: new File([bytes], path.split('/').at(-1) ?? ''),
  }));
async function zip(files: Contents, root = ''): Promise<PackFile[]> {
  const named = Object.entries(files).map(([path, bytes]) => [root + path, Buffer.from(bytes)]);
  const bytes = await packZip(Object.fromEntries(named) as Record<string, Buffer>);
  return [{ path: 'model.zip', file: new File([bytes], 'model.zip') }];
}

function packList(files: Contents, changes: object = {}): Contents {
  const listed = Object.entries(files)
    .filter(([path]) => path !== 'README.md')
    .map(([path, bytes]) => ({
      path,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }));
  const list = {
    format: 'lcs-model-pack',
    version: 1,
    repository: REPOSITORY,
    revision: REVISION,
    planId: 'q4',
    files: listed,
    ...changes,
  };
  return { ...files, 'lcs-pack.json': utf8(JSON.stringify(list)) };
}

const fails = (code: ModelFailure['code'], detail: RegExp = /./) => ({
  ok: false,
  failure: { code, detail: expect.stringMatching(detail) as string },
});

async function take(files: readonly PackFile[], id: HubModelId = 'dinov2-small') {
  const here = device(fakeHub({}));
  const progress: number[] = [];
  const manager = here.start();
  const outcome = await manager.takePack(id, files, ['q4'], ({ loadedBytes }) =>
    progress.push(loadedBytes),
  );
  if (!outcome.ok) expect([here.files.size, here.records.size], 'kept').toEqual([0, 0]);
  return { outcome, progress, kept: await here.start().kept(), manager };
}

describe('a model pack', () => {
  it('comes from a folder: the files of the plan whose graphs are there', async () => {
    const { outcome, kept, progress, manager } = await take(folder(contents));
    expect(outcome).toMatchObject({
      ok: true,
      value: { planId: 'q4', revision: '', repository: REPOSITORY, source: 'disk' },
    });
    const [model] = kept ?? [];
    expect(model?.files.map(({ path }) => path)).toEqual([
      'config.json',
      'preprocessor_config.json',
      GRAPH,
    ]);
    expect(progress.at(-1)).toBe(1_300_035);
    const blob = await manager.fileOf('dinov2-small', GRAPH);
    expect(Buffer.from(await (blob ?? new Blob()).arrayBuffer()).equals(contents[GRAPH])).toBe(
      true,
    );
  });

  it('is what the role of the model needs, where two models of the list share a repository', async () => {
    const repository = {
      'config.json': utf8('{}'),
      'preprocessor_config.json': utf8('{}'),
      'tokenizer.json': utf8('{"model": {}}'),
      'tokenizer_config.json': utf8('{ }'),
      'onnx/vision_model_q4.onnx': weights(90_000, 3),
      'onnx/text_model_quantized.onnx': weights(80_000, 4),
    };
    const paths = async (id: HubModelId) => {
      const { outcome } = await take(folder(repository, 'siglip2-base-patch16-224-ONNX/'), id);
      return outcome.ok ? outcome.value.files.map(({ path }) => path) : outcome.failure;
    };
    expect(await paths('siglip2-base')).toEqual([
      'config.json',
      'preprocessor_config.json',
      'onnx/vision_model_q4.onnx',
    ]);
    expect(await paths('siglip2-base-names')).toEqual(Object.keys(repository));
  });

  it.each(['', 'dinov2-small/', 'lesson/models/'])(
    'comes from a zip, in the folder "%s"',
    async (root) => {
      const { outcome, kept } = await take(await zip(contents, root));
      expect(outcome.ok && [outcome.value]).toEqual(kept);
    },
  );

  it('is checked against its own list, which names its model', async () => {
    const { outcome } = await take(await zip(packList(contents)));
    expect(outcome).toMatchObject({ ok: true, value: { revision: REVISION } });
    const altered = { ...packList(contents), [GRAPH]: weights(1_300_000, 9) };
    expect((await take(await zip(altered))).outcome).toMatchObject(fails('damaged', /model_q4/));
    const foreign = packList(contents, { repository: 'HuggingFaceTB/SmolVLM-256M-Instruct' });
    expect((await take(folder(foreign))).outcome).toMatchObject(fails('not-a-pack', /SmolVLM/));
  });

  it('lacks nothing that its list names', async () => {
    const less = packList(contents);
    Reflect.deleteProperty(less, 'preprocessor_config.json');
    expect((await take(folder(less))).outcome).toMatchObject(fails('not-a-pack', /preprocessor/));
  });

  it.each([
    ['a graph', { ...contents, [GRAPH]: new Uint8Array(0) }, 'not-a-pack', /onnx\/model_q4\.onnx/],
    ['everything', { 'holiday.jpg': weights(100) }, 'not-a-pack', /config\.json/],
    [
      'weights, for a page lies there',
      { ...contents, [GRAPH]: utf8('<!doctype html><p>Log in') },
      'page-instead',
      /model_q4/,
    ],
    [
      'weights, for a pointer of Git LFS lies there',
      { ...contents, [GRAPH]: utf8('version https://git-lfs.github.com/spec/v1\noid sha256:0') },
      'pointer-instead',
      /model_q4/,
    ],
    [
      'a list that can be read',
      { ...contents, 'lcs-pack.json': utf8('{') },
      'not-a-pack',
      /lcs-pack/,
    ],
  ] as const)('is none if it lacks %s', async (_, files, code, detail) => {
    expect((await take(folder(files))).outcome).toMatchObject(fails(code, detail));
  });

  it('of another model is recognised by the folder that a clone makes', async () => {
    const { outcome } = await take(folder(contents, 'SmolVLM-500M-Instruct/'));
    expect(outcome).toMatchObject(fails('not-a-pack', /SmolVLM 500M/));
  });

  it('is refused if it was cut off, damaged, or is a zip bomb', async () => {
    const [whole] = await zip(contents);
    const bytes = new Uint8Array((await whole?.file.arrayBuffer()) ?? new ArrayBuffer(0));
    const cut = new File([bytes.slice(0, bytes.length / 2)], 'model.zip');
    expect((await take([{ path: 'model.zip', file: cut }])).outcome).toMatchObject(
      fails('not-a-pack'),
    );
    const bomb = await zip({ ...contents, [GRAPH]: new Uint8Array(4 * 2 ** 20) });
    expect((await take(bomb)).outcome).toMatchObject(fails('not-a-pack', /times its size/));
  });

  it('that was cut off is no download to continue, and leaves nothing', async () => {
    const here = device(fakeHub({}));
    const records: string[] = [];
    const look = () =>
      here.records.forEach((bytes, key) => {
        if (key.includes('/unfinished/')) records.push(new TextDecoder().decode(bytes));
      });
    const files = await zip(packList(contents));
    await here.start().takePack('dinov2-small', files, ['q4'], look);
    const [record = ''] = records;
    expect(JSON.parse(record)).toMatchObject({ listing: { revision: '' } });
    // As after a worker that ended in the middle.
    here.records.clear();
    here.records.set('https://kept.invalid/unfinished/dinov2-small', utf8(record));
    const next = here.start();
    expect(await next.unfinished()).toEqual([]);
    expect([here.files.size, here.records.size]).toEqual([0, 0]);
  });

  it('is not swept by another tab while it is read', async () => {
    const here = device(fakeHub({}));
    const looks: Promise<unknown>[] = [];
    const taken = await here
      .start()
      .takePack('dinov2-small', await zip(contents), ['q4'], () =>
        looks.push(here.start().unfinished()),
      );
    expect(await Promise.all(looks)).toContainEqual([]);
    expect(taken.ok && [taken.value]).toEqual(await here.start().kept());
  });
});
