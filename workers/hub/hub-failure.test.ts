import { describe, expect, it } from 'vitest';
import { greedyGraph } from '../../e2e/fixtures/hub/greedy-graph.ts';
import { hubOutcome } from './hub-failure.ts';
import { runtimeInNode } from './testing/open-tiny.ts';

const codeOf = async (error: Error) => {
  const outcome = await hubOutcome('opening', () => Promise.reject(error));
  return outcome.ok ? null : outcome.failure.code;
};

describe('a rejection of the library', () => {
  it.each([
    new RangeError('Array buffer allocation failed'),
    new Error("Can't create a session. ERROR_CODE: 6, ERROR_MESSAGE: std::bad_alloc"),
    new Error('failed to allocate a buffer of size 94371840'),
    new RangeError('WebAssembly.Memory(): could not allocate memory'),
    new Error('GPUOutOfMemoryError: out of memory'),
    new Error('Buffer size 512 bytes, exceeding maxStorageBufferBindingSize of 128'),
  ])('is out of memory: $message', async (error) => {
    expect(await codeOf(error)).toBe('out-of-memory');
  });

  it('is a failed runtime otherwise', async () => {
    expect(await codeOf(new Error('failed to call OrtRun(). ERROR_CODE: 2'))).toBe(
      'runtime-failed',
    );
  });
});

it('is recognised by what the runtime itself says', { timeout: 60_000 }, async () => {
  const { InferenceSession, Tensor } = runtimeInNode();
  const graph = Uint8Array.from(greedyGraph(['input_ids'], 'inputs_embeds'));
  const outcome = await hubOutcome('opening', async () => {
    const session = await InferenceSession.create(graph, { executionProviders: ['wasm'] });
    return session.run({ input_ids: new Tensor('int64', [1n], [1, 1]) });
  });
  expect(outcome).toMatchObject({ ok: false, failure: { code: 'out-of-memory' } });
  const broken = await hubOutcome('opening', () =>
    InferenceSession.create(graph.subarray(0, 40), { executionProviders: ['wasm'] }),
  );
  expect(broken).toMatchObject({ ok: false, failure: { code: 'runtime-failed' } });
});
