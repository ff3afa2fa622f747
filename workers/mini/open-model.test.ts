import { beforeEach, describe, expect, it } from 'vitest';
import type { ImageId } from '../../src/kernel/image-id.ts';
import { openOn, tiny } from './testing/tiny-model.ts';

beforeEach(tiny.reset);

describe('opening', () => {
  it('stays on WebGPU when it answers as the reference does', async () => {
    expect(await openOn('webgpu').opened).toEqual({
      ok: true,
      value: {
        device: 'webgpu',
        runtime: 'webgpu-jspi',
        modelName: 'tiny',
        manifestSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
        fellBackBecause: null,
      },
    });
  });

  it('goes on with WebAssembly in the same runtime if WebGPU gives other answers', async () => {
    tiny.quirks = { webgpu: 'computes wrongly' };
    const { opened, events, loaded } = openOn('webgpu');
    expect(await opened).toMatchObject({
      ok: true,
      value: {
        device: 'wasm',
        fellBackBecause: { code: 'wrong-answers' },
      },
    });
    expect(events.slice(-4)).toEqual([
      'compiling on webgpu',
      'checking on webgpu',
      'compiling on wasm',
      'checking on wasm',
    ]);
    expect(tiny.sessions).toEqual([
      'encoder on webgpu',
      'decoder on webgpu',
      'released on webgpu',
      'released on webgpu',
      'encoder on wasm',
      'decoder on wasm',
    ]);
    expect(loaded).toEqual(['webgpu-jspi']);
  });

  it('looks at the pictures of the reference and at nothing else', async () => {
    expect(await openOn('wasm').opened).toMatchObject({ ok: true });
    expect(tiny.runs).toEqual(['encoder', 'encoder', 'decoder']);
  });

  it('says so when no device answers as the reference does', async () => {
    tiny.quirks = { webgpu: 'computes wrongly', wasm: 'computes wrongly' };
    expect(await openOn('webgpu').opened).toMatchObject({ failure: { code: 'self-test-failed' } });
  });

  it('says that the processor gives too little memory, and leaves a GPU for the processor', async () => {
    tiny.quirks = { wasm: 'has no memory', webgpu: 'has no memory' };
    expect(await openOn('wasm').opened).toMatchObject({ failure: { code: 'out-of-memory' } });
    expect(await openOn('webgpu').opened).toMatchObject({ failure: { code: 'runtime-failed' } });
  });

  it.each(['refuses a session', 'rejects a run'] as const)(
    'leaves it to another worker when WebGPU %s',
    async (quirk) => {
      tiny.quirks = { webgpu: quirk };
      const { opened, engine } = openOn('webgpu');
      const outcome = await opened;
      expect(outcome).toMatchObject({ ok: false, failure: { code: 'runtime-failed' } });
      expect(tiny.sessions.filter((line) => line.includes('wasm'))).toEqual([]);
      let closed = false;
      const bitmap = { close: () => (closed = true) } as unknown as ImageBitmap;
      expect(await engine.see('0'.repeat(64) as ImageId, bitmap)).toEqual(outcome);
      expect(closed).toBe(true);
    },
  );

  it('fails every later call with the runtime’s first rejection', async () => {
    const { opened, engine } = openOn('wasm');
    expect(await opened).toMatchObject({ ok: true });
    const see = (id: string) =>
      engine.see(id.repeat(64) as ImageId, { close: () => undefined } as ImageBitmap);
    expect(await see('1')).toMatchObject({ ok: true });
    tiny.quirks = { wasm: 'rejects a run' };
    const rejected = await see('2');
    expect(rejected).toEqual({
      ok: false,
      failure: { code: 'runtime-failed', detail: 'encoding a picture: device lost' },
    });
    // It would work again, but a runtime that rejected once cannot be trusted.
    tiny.quirks = {};
    expect(await see('3')).toEqual(rejected);
  });
});
