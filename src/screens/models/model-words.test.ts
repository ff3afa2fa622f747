import { describe, expect, it } from 'vitest';
import type { ModelFailureCode } from '../../../workers/protocol/model-manager.ts';
import { hubModel } from '../../domain/models/hub-models.ts';
import { computesOnWords, capabilityWords } from './capability-words.ts';
import { memoryEstimate, modelFailureWords, progressWords, megabyteWords } from './model-words.ts';

describe('how far a download is', () => {
  const since = { at: 1000, bytes: 20e6 };
  const after = (seconds: number, loadedBytes: number) =>
    progressWords(
      { loadedBytes, totalBytes: 200e6 },
      { since, cameAt: 1000 + seconds * 1000 },
      1000 + seconds * 1000,
    );

  it('is said in bytes, rate and time left, of this stretch alone', () => {
    expect(after(10, 40e6)).toBe('40.0 of 200.0 MB, 2.0 MB per second, about 80 seconds left');
    expect(after(100, 30e6)).toContain('about 28 minutes left');
    expect(after(10_000, 30e6)).toContain('about 47 hours left');
  });

  it('says that nothing comes any more', () => {
    const at = (now: number) =>
      progressWords({ loadedBytes: 40e6, totalBytes: 200e6 }, { since, cameAt: 11_000 }, now);
    expect(at(12_000)).toContain('MB per second');
    expect(at(16_000)).toBe('40.0 of 200.0 MB, waiting for the host…');
  });

  it('promises nothing before it knows', () => {
    expect(after(0.5, 21e6)).toBe('21.0 of 200.0 MB');
    expect(after(30, 20e6)).toBe('20.0 of 200.0 MB');
    expect(progressWords({ loadedBytes: 0, totalBytes: 0 }, null, 0)).toBe('Looking at the files…');
  });
});

it('says small sizes too', () => {
  expect([0, 700, 49_000, 207_400_000].map(megabyteWords)).toEqual([
    '0.0 MB',
    '1 kB',
    '49 kB',
    '207.4 MB',
  ]);
});

describe('every failure of the model manager', () => {
  it('says what happened and what to do next, each in words of its own', () => {
    const codes: Record<ModelFailureCode, true> = {
      'host-unreachable': true,
      'not-there': true,
      'page-instead': true,
      'pointer-instead': true,
      damaged: true,
      'no-room': true,
      'cannot-keep': true,
      'not-a-pack': true,
      busy: true,
      'manager-lost': true,
      paused: true,
    };
    const words = Object.keys(codes).map((code) =>
      modelFailureWords({ code: code as ModelFailureCode, detail: '' }, 'hub.example'),
    );
    expect(new Set(words.map(({ what }) => what)).size).toBe(words.length);
    for (const { what, advice } of words) {
      expect(what).toMatch(/\.$/);
      expect(advice).toMatch(/\.$/);
    }
  });

  it('says how much room is lacking', () => {
    const room = { neededBytes: 207e6, freeBytes: 90e6 };
    const { what } = modelFailureWords({ code: 'no-room', detail: '', room }, 'hub.example');
    expect(what).toContain('207.0 MB are needed, and the browser offers 90.0 MB');
  });
});

describe('what a device can run', () => {
  const lfm = hubModel('lfm2.5-vl-450m');
  const smol = hubModel('smolvlm-256m');
  const capabilities = { webgpu: true, halfPrecision: true, memoryGigabytes: 8 };

  it('is said with the reason why not', () => {
    const without = capabilityWords(lfm, { ...capabilities, halfPrecision: false }, 1e9, null);
    expect(without).toMatchObject({ canRun: false });
    expect(without.words).toContain('shader-f16');
    expect(capabilityWords(smol, { ...capabilities, halfPrecision: false }, 1e9, null).canRun).toBe(
      true,
    );
    expect(capabilityWords(lfm, { ...capabilities, webgpu: false }, 1e9, null).canRun).toBe(true);
    expect(computesOnWords({ ...capabilities, webgpu: false })).toContain('WebAssembly');
    expect(computesOnWords(capabilities)).toContain('WebGPU');
  });

  it('is judged by the files that are here', () => {
    const plain = { ...capabilities, halfPrecision: false };
    const { canRun, words } = capabilityWords(smol, plain, 1e9, 'q4');
    expect(canRun).toBe(true);
    expect(words).toContain('on its processor alone');
    expect(capabilityWords(smol, plain, 1e9, 'q4-single').words).not.toContain('processor');
    const onGpuAlone = capabilityWords(smol, plain, 1e9, 'q4f16');
    expect(onGpuAlone.canRun).toBe(false);
    expect(onGpuAlone.words).toContain('q4-single');
  });

  it('is doubted where memory is short, and left open where nobody says how much there is', () => {
    const needed = memoryEstimate(smol, null, 8);
    expect(needed).toBe(2 * 207e6 + 2 ** 29 + 470e6);
    expect(memoryEstimate(smol, null, null)).toBe(2 * 207e6 + 2 ** 28 + 470e6);
    expect(capabilityWords(smol, capabilities, needed, null).words).toContain('has enough');
    expect(
      capabilityWords(smol, { ...capabilities, memoryGigabytes: 1 }, needed, null).words,
    ).toContain('too little');
    expect(
      capabilityWords(smol, { ...capabilities, memoryGigabytes: null }, needed, null).words,
    ).toContain('does not say');
  });
});
