import { describe, expect, it } from 'vitest';
import type { EngineFailureCode, LeftWebgpuCode } from '../../../workers/protocol/engine.ts';
import type { EngineState } from '../../ports/engine-state.ts';
import { engineProgress, engineWords, encoderWords, leftWebgpuWords } from './engine-words.ts';
import { failureWords } from './failure-words.ts';

const ready = {
  device: 'wasm',
  runtime: 'wasm',
  modelName: 'mini',
  fellBackBecause: null,
} as const;
const failure = { code: 'worker-lost', detail: '' } as const;
const states: readonly EngineState[] = [
  { kind: 'absent' },
  { kind: 'probing' },
  { kind: 'downloading', loadedBytes: 2e6, totalBytes: 8e6 },
  { kind: 'compiling', device: 'wasm' },
  { kind: 'checking', device: 'wasm' },
  { kind: 'opening-eyes', done: 3, total: 12 },
  { kind: 'ready', ...ready },
  { kind: 'answering', ...ready },
  { kind: 'recovering', attempt: 1, failure },
  { kind: 'failed', failure },
];

describe('the state of the engine', () => {
  it('has words, whatever it is', () => {
    for (const state of states) expect(engineWords(state)).toMatch(/\w/);
  });

  it('says how much of the model has come', () => {
    const [, , downloading] = states;
    expect(downloading && engineWords(downloading)).toContain('2.0 of 8.0 MB');
    expect(downloading && engineProgress(downloading)).toBe(0.25);
  });

  it('says what it sees with, and why not', () => {
    const pretrainedEncoder = { name: 'DINOv2 small', leftBecause: null };
    const seeing = { kind: 'ready', ...ready, pretrainedEncoder } as const;
    expect(engineWords(seeing)).toBe('Ready on WebAssembly, seeing with DINOv2 small');
    expect(
      engineWords({ ...seeing, pretrainedEncoder: { ...pretrainedEncoder, leftBecause: failure } }),
    ).toBe('Ready on WebAssembly');
    expect(encoderWords({ ...pretrainedEncoder, leftBecause: failure })).toContain(
      'DINOv2 small could not be used',
    );
  });

  it('says why the model left WebGPU, each reason in words of its own', () => {
    const codes: Readonly<Record<LeftWebgpuCode, true>> = {
      'adapter-silent': true,
      'adapter-refused': true,
      'buffers-too-small': true,
      'runtime-too-large': true,
      'wrong-answers': true,
      'set-up-failed': true,
      'lost-often': true,
    };
    const said = Object.keys(codes).map((code) =>
      leftWebgpuWords({ code: code as LeftWebgpuCode, detail: '' }),
    );
    expect(new Set(said).size).toBe(7);
    for (const words of said) expect(words).toMatch(/^WebGPU was left: .+\.$/);
  });

  it('has no number where nobody can say, and no meter where nothing is loading', () => {
    expect(engineProgress({ kind: 'downloading', loadedBytes: 0, totalBytes: 0 })).toBeNull();
    const meters = states.map((state) => [state.kind, engineProgress(state) !== undefined]);
    expect(meters.filter(([, meter]) => !meter).map(([kind]) => kind)).toEqual([
      ...['ready', 'answering', 'failed'],
    ]);
  });
});

describe('every failure of the engine', () => {
  it('says what happened and what to do next, each in words of its own', () => {
    const codes: Record<EngineFailureCode, true> = {
      'weights-unreachable': true,
      'weights-damaged': true,
      'file-refused': true,
      'no-webassembly': true,
      'no-simd': true,
      'device-unavailable': true,
      'self-test-failed': true,
      'runtime-failed': true,
      'worker-lost': true,
      'device-lost': true,
      'eyes-failed': true,
      superseded: true,
      'picture-unseen': true,
      'out-of-memory': true,
      'context-full': true,
      'model-gone': true,
    };
    const words = Object.keys(codes).map((code) =>
      failureWords({ code: code as EngineFailureCode, detail: '' }),
    );
    expect(new Set(words.map(({ what }) => what)).size).toBe(words.length);
    for (const { what, advice } of words) {
      expect(what).toMatch(/\.$/);
      expect(advice).toMatch(/\.$/);
    }
  });
});
