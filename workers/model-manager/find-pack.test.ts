import { describe, expect, it } from 'vitest';
import type { HubModelId } from '../../src/domain/models/hub-models.ts';
import { findPack } from './find-pack.ts';
import { listSource } from './pack-source.ts';
import { value } from './testing/opened.ts';

const small = ['config.json', 'preprocessor_config.json'];
const tokenizer = ['tokenizer.json', 'tokenizer_config.json'];
const graphs = (embed: string, decoder: string) => [
  `onnx/embed_tokens${embed}.onnx`,
  'onnx/vision_encoder_q4.onnx',
  `onnx/decoder_model_merged${decoder}.onnx`,
];
const both = [...small, ...tokenizer, ...graphs('_fp16', '_q4'), 'onnx/embed_tokens.onnx'];

async function find(
  modelId: HubModelId,
  paths: readonly string[],
  { config = '{}', planIds = ['q4'] }: { config?: string; planIds?: readonly string[] } = {},
) {
  const files = paths.map((path) => ({
    path,
    file: new File([path === 'config.json' ? config : 'x'], path),
  }));
  return findPack(modelId, value(await listSource(files)), planIds);
}
const lacks = (path: string) => ({
  failure: { code: 'not-a-pack', detail: expect.stringContaining(path) as string },
});

describe('the model in a pack', () => {
  it('is of the plan that this device runs, where there are several', async () => {
    expect(await find('smolvlm-256m', both)).toMatchObject({ value: { plan: { id: 'q4' } } });
    const single = await find('smolvlm-256m', both, { planIds: ['q4-single'] });
    expect(single).toMatchObject({ value: { plan: { id: 'q4-single' } } });
    const other = [...small, ...tokenizer, ...graphs('', '_q4')];
    const only = await find('smolvlm-256m', other, { planIds: ['q4'] });
    expect(only).toMatchObject({ value: { plan: { id: 'q4-single' } } });
  });

  it.each([...small, ...tokenizer])('is no model that answers without %s', async (path) => {
    const less = both.filter((one) => one !== path);
    expect(await find('smolvlm-256m', less)).toMatchObject(lacks(path));
  });

  it('needs no tokenizer for a vision encoder, but the configuration of its pictures', async () => {
    const dino = [...small, 'onnx/model_q4.onnx'];
    expect(await find('dinov2-small', dino)).toMatchObject({ ok: true });
    expect(await find('dinov2-small', dino.toSpliced(1, 1))).toMatchObject(lacks('preprocessor'));
  });

  it.each([
    [true, ['_data']],
    [2, ['_data', '_data_1']],
    [{ 'model_q4.onnx': 1, model: 3 }, ['_data']],
    [{ model: 2 }, ['_data', '_data_1']],
    [{ 'model_fp16.onnx': 1 }, []],
    [false, []],
  ] as const)('holds the data files of a config that says %j', async (format, ends) => {
    const config = JSON.stringify({
      'transformers.js_config': { use_external_data_format: format },
    });
    const bare = [...small, 'onnx/model_q4.onnx'];
    const data = ends.map((end) => `onnx/model_q4.onnx${end}`);
    const found = await find('dinov2-small', [...bare, ...data], { config });
    expect(found.ok && found.value.files.map(({ path }) => path)).toEqual([...bare, ...data]);
    for (const path of data) {
      const less = [...bare, ...data].filter((one) => one !== path);
      expect(await find('dinov2-small', less, { config })).toMatchObject(lacks(path));
    }
  });
});
