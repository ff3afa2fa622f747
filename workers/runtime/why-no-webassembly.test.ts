import { describe, expect, it } from 'vitest';
import { planDevice } from './device.ts';
import { whyNoWebAssembly } from './why-no-webassembly.ts';

const forbidden = function () {
  throw new WebAssembly.CompileError('violates the Content Security Policy');
} as unknown as typeof WebAssembly.Module;

describe('a browser whose WebAssembly is cut down', () => {
  it('is told from one that has all', () => {
    expect(whyNoWebAssembly()).toBeNull();
  });

  it('has none', () => {
    const without = globalThis.WebAssembly;
    Reflect.deleteProperty(globalThis, 'WebAssembly');
    try {
      expect(whyNoWebAssembly()).toMatchObject({ code: 'no-webassembly' });
    } finally {
      globalThis.WebAssembly = without;
    }
  });

  it('may compile none', () => {
    const { validate } = WebAssembly;
    expect(whyNoWebAssembly({ Module: forbidden, validate })).toEqual({
      code: 'no-webassembly',
      detail: 'violates the Content Security Policy',
    });
  });

  it('has no SIMD', () => {
    const { Module } = WebAssembly;
    expect(whyNoWebAssembly({ Module, validate: (bytes) => bytes.byteLength < 10 })).toMatchObject({
      code: 'no-simd',
    });
  });

  it('is known before a device is planned, whichever is forced', async () => {
    const hindrance = { code: 'no-simd', detail: '' } as const;
    const here = { gpu: undefined, jspi: false, adapterTimeoutMs: 10, hindrance };
    for (const forced of ['wasm', 'webgpu', undefined] as const)
      expect(await planDevice(forced, here)).toEqual({ ok: false, failure: hindrance });
  });
});
