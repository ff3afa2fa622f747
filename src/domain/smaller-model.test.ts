import { expect, it } from 'vitest';
import { smallerThan } from './smaller-model.ts';

const gpu = { webgpu: true, halfPrecision: true };

it('offers the next plan of the same model that the device can run, and the next smaller model', () => {
  expect(smallerThan('smolvlm-500m', 'q4', gpu)).toMatchObject({
    plan: true,
    model: { id: 'smolvlm-256m' },
  });
  expect(smallerThan('lfm2.5-vl-450m', 'q4', gpu)).toMatchObject({
    plan: false,
    model: { id: 'smolvlm-500m' },
  });
});

it('has nothing smaller than the last plan of the smallest', () => {
  expect(smallerThan('smolvlm-256m', 'q4f16', gpu)).toEqual({ plan: false, model: null });
  expect(smallerThan('smolvlm-256m', 'a plan of long ago', gpu).plan).toBe(false);
});

it('offers no plan that the device cannot run', () => {
  const single = { webgpu: true, halfPrecision: false };
  expect(smallerThan('smolvlm-256m', 'q4-single', single).plan).toBe(false);
});

it('never offers eyes, which answer nothing', () => {
  expect(smallerThan('smolvlm-256m', 'q4', gpu).model).toBeNull();
});
