import { expect, it } from 'vitest';
import { probeHubDevice } from './probe-hub-device.ts';

const gpuOf = (isFallbackAdapter: boolean, ...features: string[]) =>
  ({
    requestAdapter: () =>
      Promise.resolve({ info: { isFallbackAdapter }, features: new Set(features) }),
  }) as unknown as GPU;

it('tells a GPU from one that is imitated, and whether it computes in half precision', async () => {
  expect(await probeHubDevice(gpuOf(false, 'shader-f16'))).toMatchObject({
    halfPrecision: true,
    isImitated: false,
  });
  expect(await probeHubDevice(gpuOf(true))).toMatchObject({
    halfPrecision: false,
    isImitated: true,
  });
  const none = { requestAdapter: () => Promise.resolve(null) } as unknown as GPU;
  expect(await probeHubDevice(none)).toMatchObject({ webgpuRuntime: null });
});
