import { expect, it } from 'vitest';
import { probeHubCapabilities } from './probe-hub-capabilities.ts';

const gpuOf = (isFallbackAdapter: boolean, ...features: string[]) =>
  ({
    requestAdapter: () =>
      Promise.resolve({ info: { isFallbackAdapter }, features: new Set(features) }),
  }) as unknown as GPU;

it('tells a GPU from an emulated one, and knows whether it computes in half precision', async () => {
  expect(await probeHubCapabilities(gpuOf(false, 'shader-f16'))).toMatchObject({
    halfPrecision: true,
    isImitated: false,
  });
  expect(await probeHubCapabilities(gpuOf(true))).toMatchObject({
    halfPrecision: false,
    isImitated: true,
  });
  const none = { requestAdapter: () => Promise.resolve(null) } as unknown as GPU;
  expect(await probeHubCapabilities(none)).toMatchObject({ webgpuRuntime: null });
});
