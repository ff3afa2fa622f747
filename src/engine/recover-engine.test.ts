import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EngineFailure } from '../../workers/protocol/engine.ts';
import { createFakeEngine } from './testing/fake-engine.ts';
import { askingAbout, idOf, supervised } from './testing/supervised-fake.ts';

const runtimeFailed: EngineFailure = { code: 'runtime-failed', detail: 'the GPU hung' };
const failing = (code: EngineFailure['code']) => ({ ok: false, failure: { code } });

afterEach(() => {
  vi.useRealTimers();
});

describe('a lost worker', () => {
  it('is replaced while it opens', async () => {
    const { engine, fake, states } = supervised();
    fake.next('open', 'lose');
    expect(await engine.answer(askingAbout('aaa'))).toMatchObject({ ok: true });
    expect(fake.opened).toHaveLength(2);
    expect(states).toContainEqual({
      kind: 'recovering',
      attempt: 1,
      failure: { code: 'worker-lost', detail: 'lost in open' },
    });
  });

  it('is replaced while it is idle, and shown the pictures again', async () => {
    const { engine, fake, reaches } = supervised();
    await engine.answer(askingAbout('aaa'));
    fake.lose();
    await reaches('recovering');
    await reaches('ready');
    expect(await engine.answer(askingAbout('aaa'))).toMatchObject({ ok: true });
    expect(fake.log.filter((line) => line === `see ${idOf('bbb')}`)).toHaveLength(2);
  });

  it('never counts as ready: the state changes before anybody can ask', async () => {
    const { engine, fake, states, reaches } = supervised();
    engine.start();
    await reaches('ready');
    fake.next('open', 'hang');
    fake.lose();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    expect(states.at(-1)?.kind).toBe('recovering');
    engine.close();
    expect(states.at(-1)?.kind).toBe('absent');
  });

  it.each([
    ['ends', 'lose'],
    ['rejects', runtimeFailed],
  ] as const)('that %s at a question is replaced and asked once more', async (_, mishap) => {
    for (const call of ['see', 'answer'] as const) {
      const { engine, fake, kinds } = supervised();
      fake.next(call, mishap);
      expect(await engine.answer(askingAbout('aaa'))).toMatchObject({ ok: true });
      expect(fake.opened).toHaveLength(2);
      expect(kinds()).toContain('recovering');
      expect(kinds().at(-1)).toBe('ready');
    }
  });

  it('at the same question again is the answer, and the engine stops', async () => {
    const { engine, fake, states } = supervised();
    fake.next('answer', 'lose', runtimeFailed);
    expect(await engine.answer(askingAbout('aaa'))).toEqual({ ok: false, failure: runtimeFailed });
    expect(states.at(-1)).toEqual({ kind: 'failed', failure: runtimeFailed });
    expect(fake.opened).toHaveLength(2);
  });

  it('is replaced twice in a row while opening, then the engine stops', async () => {
    const { engine, fake, kinds } = supervised();
    fake.next('open', 'lose', 'lose', 'lose');
    expect(await engine.answer(askingAbout('aaa'))).toMatchObject(failing('worker-lost'));
    expect(fake.opened).toHaveLength(3);
    expect(kinds().at(-1)).toBe('failed');
  });

  it('whose script does not come is a network that is gone, and trying again works', async () => {
    const { engine, fake, reaches, states } = supervised();
    fake.next('open', 'stillborn', 'stillborn', 'stillborn');
    expect(await engine.answer(askingAbout('aaa'))).toMatchObject(failing('weights-unreachable'));
    expect(states.at(-1)).toMatchObject({ failure: { code: 'weights-unreachable' } });
    engine.retry();
    await reaches('ready');
  });

  it('is forgiven once an answer has come', async () => {
    const { engine, fake } = supervised();
    for (let loss = 0; loss < 5; loss++) {
      fake.next('answer', 'lose');
      expect(await engine.answer(askingAbout('aaa'))).toMatchObject({ ok: true });
    }
    expect(fake.opened).toHaveLength(6);
  });

  it('that only fell silent is replaced when patience runs out', async () => {
    vi.useFakeTimers();
    for (const call of ['open', 'see', 'answer'] as const) {
      const { engine, fake, states } = supervised();
      fake.next(call, 'hang');
      const answer = engine.answer(askingAbout('aaa'));
      await vi.advanceTimersByTimeAsync(1000);
      expect(await answer).toMatchObject({ ok: true });
      expect(fake.opened).toHaveLength(2);
      expect(states.find(({ kind }) => kind === 'recovering')).toMatchObject({
        failure: { code: 'worker-lost', detail: expect.stringContaining('silent for') },
      });
    }
  });
});

describe('WebGPU', () => {
  it('is left after the second loss, and the visitor is told why', async () => {
    const { engine, fake, states } = supervised(createFakeEngine('webgpu'));
    for (const device of ['webgpu', 'wasm']) {
      fake.next('answer', 'lose');
      expect(await engine.answer(askingAbout('aaa'))).toMatchObject({ ok: true });
      expect(states.at(-1)).toMatchObject({ kind: 'ready', device });
    }
    expect(fake.opened.map(({ device }) => device)).toEqual([undefined, undefined, 'wasm']);
    expect(states.at(-1)).toMatchObject({ fellBackBecause: { code: 'lost-often' } });
  });

  it.each(['device-lost', 'worker-lost'] as const)(
    'is set up again, then left: %s',
    async (code) => {
      const { engine, fake, states, reaches } = supervised(createFakeEngine('webgpu'));
      await engine.answer(askingAbout('aaa'));
      for (const device of ['webgpu', 'wasm']) {
        fake.lose('the driver was reset', code);
        await reaches('recovering');
        expect(states.at(-1)).toMatchObject({ failure: { code, detail: 'the driver was reset' } });
        await reaches('ready');
        expect(states.at(-1)).toMatchObject({ device });
        expect(await engine.answer(askingAbout('aaa'))).toMatchObject({ ok: true });
      }
    },
  );

  it('that goes away twice at one question leaves it to WebAssembly, which answers', async () => {
    const { engine, fake, states } = supervised(createFakeEngine('webgpu'));
    const gone: EngineFailure = { code: 'device-lost', detail: 'destroyed' };
    fake.next('answer', gone, gone);
    expect(await engine.answer(askingAbout('aaa'))).toMatchObject({ ok: true });
    expect(fake.opened.map(({ device }) => device)).toEqual([undefined, undefined, 'wasm']);
    expect(states.at(-1)).toMatchObject({ kind: 'ready', device: 'wasm' });
  });

  it('that goes away twice at one question, and then WebAssembly, ends it', async () => {
    const { engine, fake, states } = supervised(createFakeEngine('webgpu'));
    const gone: EngineFailure = { code: 'device-lost', detail: 'destroyed' };
    fake.next('answer', gone, gone, runtimeFailed);
    expect(await engine.answer(askingAbout('aaa'))).toEqual({ ok: false, failure: runtimeFailed });
    expect(states.at(-1)).toMatchObject({ kind: 'failed' });
    expect(fake.opened).toHaveLength(3);
  });

  it('is left at once when it rejects while it is set up', async () => {
    const { engine, fake, states } = supervised(createFakeEngine('webgpu'));
    fake.next('open', runtimeFailed);
    expect(await engine.answer(askingAbout('aaa'))).toMatchObject({ ok: true });
    expect(fake.opened.map(({ device }) => device)).toEqual([undefined, 'wasm']);
    expect(states.at(-1)).toMatchObject({
      device: 'wasm',
      fellBackBecause: { code: 'set-up-failed' },
    });
  });

  it('is what is named where the model does not run on WebAssembly', async () => {
    const { engine, fake, states } = supervised(createFakeEngine('webgpu'));
    fake.next('open', runtimeFailed);
    fake.next('open', { code: 'device-unavailable', detail: 'only on WebGPU' });
    expect(await engine.answer(askingAbout('aaa'))).toMatchObject({ failure: runtimeFailed });
    expect(states.at(-1)).toEqual({ kind: 'failed', failure: runtimeFailed });
  });

  it('is forced, and left, by the visitor', async () => {
    const { engine, fake, reaches, states } = supervised();
    engine.start();
    await reaches('ready');
    engine.start('webgpu');
    expect(states.at(-1)?.kind).not.toBe('ready');
    await reaches('ready');
    expect(states.at(-1)).toMatchObject({ device: 'webgpu' });
    engine.start('wasm');
    await reaches('ready');
    expect(fake.opened.map(({ device }) => device)).toEqual([undefined, 'webgpu', 'wasm']);
  });

  it('takes the open question along when the visitor changes the device', async () => {
    const { engine, fake, reaches } = supervised();
    fake.hold();
    const answer = engine.answer(askingAbout('aaa'));
    await reaches('answering');
    engine.start('webgpu');
    fake.release();
    expect(await answer).toMatchObject({ ok: true });
  });
});
