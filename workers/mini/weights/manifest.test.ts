import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseManifest } from './manifest.ts';

const shipped: unknown = JSON.parse(
  readFileSync(new URL('../../../public/models/mini/manifest.json', import.meta.url), 'utf8'),
);

const altered = (change: Record<string, unknown>) =>
  parseManifest({ ...(shipped as Record<string, unknown>), ...change });

it('reads the manifest that ships with the app', () => {
  expect(parseManifest(shipped)).toMatchObject({
    ok: true,
    value: { encoder: { name: 'encoder.onnx' }, decoder: { name: 'decoder.onnx' } },
  });
});

it('names the field that it cannot read', () => {
  expect(altered({ featureSize: 0 })).toEqual({
    ok: false,
    failure: 'manifest: featureSize is not a positive whole number',
  });
  expect(altered({ files: {} })).toEqual({
    ok: false,
    failure: 'manifest: files["encoder.onnx"] is not an object',
  });
  expect(altered({ reference: '' })).toMatchObject({ ok: false });
  expect(parseManifest('<!doctype html>')).toMatchObject({ ok: false });
});

it('refuses a template token that is a byte or outside the vocabulary', () => {
  const tokens = { query: 257, end: 258, none: 259, pad: 260 };
  expect(altered({ tokens })).toMatchObject({ ok: true });
  expect(altered({ tokens: { ...tokens, query: 65 } })).toMatchObject({ ok: false });
  expect(altered({ tokens: { ...tokens, none: 264 } })).toMatchObject({ ok: false });
});

it('refuses a model that reads shorter labels than the page makes', () => {
  expect(altered({ maxLabelBytes: 31 })).toEqual({
    ok: false,
    failure: 'manifest: maxLabelBytes is 31, not 32',
  });
  expect(altered({ maxLabelBytes: 64 })).toMatchObject({ ok: true });
});

it('refuses a model of another contract', () => {
  expect(altered({ version: 1 })).toEqual({
    ok: false,
    failure: 'manifest: version is 1, not 2',
  });
});

it('works without the files for spelling, which a page never asks for', () => {
  const file = { bytes: 1, sha256: 'a'.repeat(64) };
  const scoring = { 'encoder.onnx': file, 'decoder.onnx': file };
  const pointerOf = (files: object) => {
    const manifest = altered({ files });
    if (!manifest.ok) throw new Error(manifest.failure);
    return manifest.value.pointer;
  };
  expect(pointerOf(scoring)).toBeUndefined();
  expect(pointerOf({ ...scoring, 'pointer.onnx': file })).toEqual({
    name: 'pointer.onnx',
    ...file,
  });
  const damaged = { ...scoring, 'pointer.onnx': { bytes: 0 } };
  expect(altered({ files: damaged })).toMatchObject({ ok: false });
});
