import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { keptFilesIn } from './kept-files.ts';
import { fakeCache } from '../offline/testing/fake-cache.ts';
import { openKeptModel } from './kept-model.ts';

const bytes = Uint8Array.from({ length: 950 }, (_, index) => (index * 7) % 251);
const file = {
  path: 'onnx/model_q4.onnx',
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
};
const model = {
  modelId: 'dinov2-small' as const,
  planId: 'q4',
  repository: 'onnx-community/dinov2-small',
  revision: 'a'.repeat(40),
  files: [file],
};

async function keptHere() {
  const cache = fakeCache();
  const files = keptFilesIn(cache.open, 100);
  const writer = files.write(file, 0);
  writer.take(bytes, 0);
  writer.finish();
  await files.settled();
  return { cache, kept: openKeptModel(model, files) };
}

it('reads a file of a kept model by its path, and nothing else', async () => {
  const { cache, kept } = await keptHere();
  expect(await kept.read(file.path)).toEqual(bytes);
  expect(await kept.read('config.json')).toBeNull();
  const [last = ''] = [...cache.entries.keys()].filter((key) => key.endsWith('/9'));
  cache.entries.delete(last);
  expect(await kept.read(file.path)).toBeNull();
});

it('throws away files that have changed, and reports them', async () => {
  const { cache, kept } = await keptHere();
  let looked = 0;
  expect(await kept.throwDamagedAway(() => looked++)).toEqual([]);
  expect(await kept.read(file.path)).toEqual(bytes);
  const [first = ''] = [...cache.entries.keys()].filter((key) => key.endsWith('/0'));
  const whole = await (await cache.open()).match(first);
  const altered = new Uint8Array((await whole?.arrayBuffer()) ?? new ArrayBuffer(0));
  altered[17] = (altered[17] ?? 0) ^ 1;
  await (await cache.open()).put(first, new Response(altered));
  expect(await kept.read(file.path)).not.toBeNull();
  expect(await kept.throwDamagedAway(() => looked++)).toEqual([file.path]);
  expect(await kept.read(file.path)).toBeNull();
  expect(cache.entries.size).toBe(0);
  expect(looked).toBe(2);
});

it('says that there is not enough memory, which does not mean that the file is gone', async () => {
  const cache = fakeCache();
  const files = keptFilesIn(cache.open, 2 ** 40);
  const huge = { path: 'onnx/model_q4.onnx', bytes: 2 ** 50, sha256: 'a'.repeat(64) };
  cache.entries.set(`https://kept.invalid/${huge.sha256}/whole`, new Uint8Array(0));
  const kept = openKeptModel({ ...model, files: [huge] }, files);
  await expect(kept.read(huge.path)).rejects.toThrow(/allocation failed/);
});

it('has nothing where the browser keeps nothing', async () => {
  expect(await openKeptModel(model, null).read(file.path)).toBeNull();
});
