import { expect, it } from 'vitest';
import type { EngineReady } from '../../../workers/protocol/engine.ts';
import { measureLines } from './measure-words.ts';

const READY: EngineReady = {
  device: 'wasm',
  runtime: 'wasm',
  modelName: 'Mini',
  fellBackBecause: null,
  threads: 2,
};
const FACTS = { cores: 8, memoryGigabytes: 4, userAgent: 'Firefox/157.0' };
const NOTHING = { picture: null, answer: null, demonstrations: 0, done: 0, total: 9 };

it('says what was measured, how far it varied, and on what', () => {
  const picture = { count: 9, median: 71.4, lower: 69, upper: 1204 };
  const answer = { count: 9, median: 6.25, lower: 6, upper: 7.5 };
  const measure = { ...NOTHING, picture, answer, demonstrations: 8 };
  expect(measureLines(READY, measure, FACTS)).toEqual([
    'Mini computes on the processor (WebAssembly) with 2 threads.',
    'A picture that the model sees for the first time: 71 ms (half of 9 measurements between 69 ms and 1.2 s).',
    'An answer with 8 demonstrations: 6.3 ms (half of 9 measurements between 6.0 ms and 7.5 ms).',
    '8 processor cores, at least 4 GB of memory.',
    'Browser: Firefox/157.0',
  ]);
});

it('leaves out what is not known', () => {
  const facts = { ...FACTS, cores: 1, memoryGigabytes: null };
  expect(measureLines(null, NOTHING, facts)).toEqual([
    '1 processor core; the browser does not say how much memory there is.',
    'Browser: Firefox/157.0',
  ]);
  const gpu = { ...READY, device: 'webgpu', runtime: 'webgpu-jspi' } as const;
  expect(measureLines(gpu, NOTHING, FACTS)[0]).toBe(
    'Mini computes on the graphics card (WebGPU, webgpu-jspi).',
  );
});
