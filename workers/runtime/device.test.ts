import { expect, it } from 'vitest';
import { planDevice, type Surroundings } from './device.ts';

function surroundings(
  requestAdapter: () => Promise<unknown>,
  more: Partial<Surroundings> = {},
): Surroundings {
  return { gpu: { requestAdapter } as unknown as GPU, jspi: true, adapterTimeoutMs: 5, ...more };
}
const adapter = (isFallbackAdapter: boolean, maxBufferSize = 256 * 2 ** 20) => ({
  info: { isFallbackAdapter },
  limits: { maxBufferSize, maxStorageBufferBindingSize: 128 * 2 ** 20 },
});
const hardware = () => Promise.resolve(adapter(false));
const software = () => Promise.resolve(adapter(true));
const small = () => Promise.resolve(adapter(false, 32 * 2 ** 20));
const none = () => Promise.resolve(null);
const never = () => new Promise<never>(() => undefined);

const onWebgpu = {
  ok: true,
  value: { device: 'webgpu', runtime: 'webgpu-jspi', leftWebgpuBecause: null },
};
const onWasm = { ok: true, value: { device: 'wasm', runtime: 'wasm', leftWebgpuBecause: null } };

it('takes WebGPU where there is a hardware adapter and JSPI', async () => {
  expect(await planDevice(undefined, surroundings(hardware))).toEqual(onWebgpu);
});

it('takes WebAssembly where there is no adapter, without a complaint', async () => {
  expect(await planDevice(undefined, surroundings(none))).toEqual(onWasm);
  expect(await planDevice(undefined, { gpu: undefined, jspi: true, adapterTimeoutMs: 5 })).toEqual(
    onWasm,
  );
});

it('takes WebAssembly rather than an adapter in software, unless WebGPU is forced', async () => {
  expect(await planDevice(undefined, surroundings(software))).toEqual(onWasm);
  expect(await planDevice('webgpu', surroundings(software))).toEqual(onWebgpu);
});

it('fetches the larger asyncify build only when WebGPU is forced, and names the reason when it gives WebGPU up', async () => {
  expect(await planDevice(undefined, surroundings(hardware, { jspi: false }))).toMatchObject({
    value: { ...onWasm.value, leftWebgpuBecause: { code: 'runtime-too-large' } },
  });
  expect(await planDevice('webgpu', surroundings(hardware, { jspi: false }))).toMatchObject({
    value: { runtime: 'webgpu-asyncify' },
  });
});

it('does not mention WebGPU in software, because nothing is lost there', async () => {
  expect(await planDevice(undefined, surroundings(software, { jspi: false }))).toEqual(onWasm);
});

it('gives up a GPU whose buffers are too small for the model, and says so', async () => {
  const reason = 'the GPU takes 32 MiB at a time, and the model may need 64 MiB';
  expect(await planDevice(undefined, surroundings(small))).toEqual({
    ok: true,
    value: { ...onWasm.value, leftWebgpuBecause: { code: 'buffers-too-small', detail: reason } },
  });
  expect(await planDevice('webgpu', surroundings(small))).toEqual({
    ok: false,
    failure: { code: 'device-unavailable', detail: reason },
  });
});

it('does not ask for an adapter when WebAssembly is forced', async () => {
  const refuse = () => Promise.reject(new Error('asked'));
  expect(await planDevice('wasm', surroundings(refuse))).toEqual(onWasm);
});

it('says that WebGPU is unavailable when it is forced without an adapter', async () => {
  expect(await planDevice('webgpu', surroundings(none))).toMatchObject({
    ok: false,
    failure: { code: 'device-unavailable' },
  });
});

it('goes on with WebAssembly when the adapter hangs or is refused, and says why', async () => {
  expect(await planDevice(undefined, surroundings(never))).toMatchObject({
    value: {
      device: 'wasm',
      leftWebgpuBecause: { code: 'adapter-silent', detail: 'no WebGPU adapter within 0.005 s' },
    },
  });
  const refuse = () => Promise.reject(new Error('blocked'));
  expect(await planDevice(undefined, surroundings(refuse))).toMatchObject({
    value: {
      device: 'wasm',
      leftWebgpuBecause: {
        code: 'adapter-refused',
        detail: 'the WebGPU adapter was refused: blocked',
      },
    },
  });
});
