import { expect, it } from 'vitest';
import { planDevice, type Surroundings } from './device.ts';

function surroundings(
  requestAdapter: () => Promise<unknown>,
  more: Partial<Surroundings> = {},
): Surroundings {
  return { gpu: { requestAdapter } as unknown as GPU, jspi: true, adapterTimeoutMs: 5, ...more };
}
const hardware = () => Promise.resolve({ info: { isFallbackAdapter: false } });
const software = () => Promise.resolve({ info: { isFallbackAdapter: true } });
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

it('fetches the larger asyncify build only when WebGPU is forced', async () => {
  expect(await planDevice(undefined, surroundings(hardware, { jspi: false }))).toEqual(onWasm);
  expect(await planDevice('webgpu', surroundings(hardware, { jspi: false }))).toMatchObject({
    value: { runtime: 'webgpu-asyncify' },
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
    value: { device: 'wasm', leftWebgpuBecause: 'no WebGPU adapter within 0.005 s' },
  });
  const refuse = () => Promise.reject(new Error('blocked'));
  expect(await planDevice(undefined, surroundings(refuse))).toMatchObject({
    value: { device: 'wasm', leftWebgpuBecause: 'the WebGPU adapter was refused: blocked' },
  });
});
