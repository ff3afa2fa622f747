import { expect, it } from 'vitest';
import { greedyGraph } from '../../e2e/fixtures/greedy-graph.ts';
import { hubOutcome } from './hub-failure.ts';
import { runtimeInNode } from './testing/open-tiny.ts';

it(
  'is told from any other rejection by what the runtime itself says',
  { timeout: 60_000 },
  async () => {
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
  },
);
