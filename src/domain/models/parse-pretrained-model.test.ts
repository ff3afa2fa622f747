import { expect, it } from 'vitest';
import { parsePretrainedModel } from './parse-pretrained-model.ts';

const model = {
  modelId: 'dinov2-small',
  planId: 'q4',
  repository: 'onnx-community/dinov2-small',
  revision: 'a'.repeat(40),
  files: [{ path: 'onnx/model_q4.onnx', bytes: 7, sha256: 'b'.repeat(64) }],
};

it('reads what was written down, and nothing beside it', () => {
  const written = JSON.stringify({ ...model, more: 1 });
  expect(parsePretrainedModel(JSON.parse(written))).toEqual(model);
});

it.each([
  ['nothing', null],
  ['a text', 'dinov2-small'],
  ['a model that nobody knows', { ...model, modelId: 'dinov9' }],
  ['no files', { ...model, files: [] }],
  ['a file without a hash', { ...model, files: [{ path: 'config.json', bytes: 7 }] }],
  ['a file of less than nothing', { ...model, files: [{ ...model.files[0], bytes: -1 }] }],
  ['a revision that is a branch', { ...model, revision: 'main' }],
])('is not taken in by %s', (_, record) => {
  expect(parsePretrainedModel(record)).toBeNull();
});
