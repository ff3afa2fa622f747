import { beforeEach, describe, expect, it } from 'vitest';
import type { ImageId } from '../../src/kernel/image-id.ts';
import type { Device, Engine } from '../protocol/engine.ts';
import type { Ort } from '../runtime/runtime.ts';
import { openOn, tiny } from './testing/tiny-model.ts';
import { whenDeviceIsLost } from '../runtime/when-device-is-lost.ts';

beforeEach(tiny.reset);

describe('a GPU that goes away', () => {
  const see = (engine: Engine, id: string) =>
    engine.see(id.repeat(64) as ImageId, { close: () => undefined } as ImageBitmap);

  function opening() {
    let lose: (reason: string) => void = () => undefined;
    const deviceLost = new Promise<string>((resolve) => {
      lose = resolve;
    });
    return { ...openOn('webgpu', { deviceLost }), lose };
  }

  it('is reported as the cause of a failed run, even if the browser says so only afterwards', async () => {
    const { opened, engine, lose } = opening();
    await opened;
    tiny.quirks = { webgpu: 'rejects a run' };
    const seen = see(engine, '1');
    setTimeout(() => lose('destroyed: '), 20);
    expect(await seen).toEqual({
      ok: false,
      failure: { code: 'device-lost', detail: 'destroyed: ' },
    });
  });

  it('fails every later call, though nothing was running', async () => {
    const { opened, engine, lose } = opening();
    await opened;
    lose('unknown: driver reset');
    expect(await see(engine, '1')).toMatchObject({ failure: { code: 'device-lost' } });
  });

  it('is reported by onnxruntime, if it computes there', async () => {
    const lost = Promise.resolve({ reason: 'destroyed', message: 'by a test' });
    const on = (device: Device) =>
      whenDeviceIsLost({
        ready: { device, runtime: 'webgpu-jspi', modelName: 'tiny', fellBackBecause: null },
        ort: { env: { webgpu: { device: Promise.resolve({ lost }) } } } as unknown as Ort,
      });
    expect(await on('webgpu')).toBe('destroyed: by a test');
    expect(await Promise.race([on('wasm'), afterwards('nothing')])).toBe('nothing');
  });
});

function afterwards(reason: string): Promise<string> {
  return new Promise((resolve) => setTimeout(() => resolve(reason), 20));
}
