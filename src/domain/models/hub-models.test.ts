import { describe, expect, it } from 'vitest';
import { hubModel, HUB_MODELS } from './hub-models.ts';
import { deviceFor, graphPaths, lighterPlan, plansFor } from './hub-plans.ts';

const GPU = { webgpu: true, halfPrecision: true };
const OLD_GPU = { webgpu: true, halfPrecision: false };
const NO_GPU = { webgpu: false, halfPrecision: false };
const idsOf = (plans: readonly { id: string }[]) => plans.map(({ id }) => id);

describe('the catalogue of pretrained models', () => {
  const smol = hubModel('smolvlm2-256m');

  it('has for every device the plans that it can run, the preferred first', () => {
    expect(idsOf(plansFor(smol, GPU))).toEqual(['q4', 'q4-single', 'q4f16']);
    expect(idsOf(plansFor(smol, OLD_GPU))).toEqual(['q4-single']);
    expect(idsOf(plansFor(smol, NO_GPU))[0]).toBe('q4');
  });

  it('never computes with 8-bit weights on WebGPU, nor in half precision without it', () => {
    for (const { plans } of HUB_MODELS)
      for (const plan of plans) {
        const dtypes = Object.values(plan.dtypes);
        if (dtypes.includes('q8')) expect(deviceFor(plan, GPU)).not.toBe('webgpu');
        if (dtypes.includes('q4f16')) expect(deviceFor(plan, OLD_GPU)).toBeNull();
      }
  });

  it('offers a lighter plan where there is one that runs here', () => {
    expect(lighterPlan(smol, 'q4', GPU)?.id).toBe('q4f16');
    expect(lighterPlan(smol, 'q4-single', GPU)?.id).toBe('q4');
    expect(lighterPlan(smol, 'q4f16', GPU)).toBeNull();
    expect(lighterPlan(smol, 'q4-single', OLD_GPU)).toBeNull();
    expect(lighterPlan(smol, 'q4', NO_GPU)).toBeNull();
    expect(lighterPlan(smol, 'unknown', GPU)).toBeNull();
  });

  it('knows a replaced model still, and puts one of the same kind and size in its place', () => {
    const replaced = HUB_MODELS.filter(({ replacedBy }) => replacedBy);
    expect(replaced.map(({ name }) => name)).toEqual(['SmolVLM 256M', 'SmolVLM 500M']);
    for (const { role, aboutMegabytes, replacedBy } of replaced)
      expect(replacedBy && hubModel(replacedBy)).toMatchObject({ role, aboutMegabytes });
  });

  it('names files as the hub does', () => {
    const [plan] = plansFor(smol, GPU);
    expect(plan && graphPaths(plan)).toEqual([
      'onnx/embed_tokens_fp16.onnx',
      'onnx/vision_encoder_q4.onnx',
      'onnx/decoder_model_merged_q4.onnx',
    ]);
  });
});
