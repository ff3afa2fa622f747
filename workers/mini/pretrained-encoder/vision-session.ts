import type { Outcome } from '../../../src/kernel/outcome.ts';
import type { Device, EngineFailure } from '../../protocol/engine.ts';
import { runtimeOutcome } from '../../files/engine-failure.ts';
import type { Ort } from '../../runtime/runtime.ts';

/** A vision transformer that runs. Owns its `InferenceSession`, and whoever creates it releases it. */
export interface VisionSession {
  /**
   * The transformer's output for the whole picture, which is the last state of its class token or the pooled state.
   * `pixels` is [3, side, side] from the model's preparation. Fails with `eyes-failed`.
   */
  look(pixels: Float32Array): Promise<Outcome<Float32Array<ArrayBuffer>, EngineFailure>>;
  release(): Promise<Outcome<unknown, EngineFailure>>;
}

export interface VisionShape {
  /** Side of the square that the transformer reads, in pixels. */
  readonly side: number;
  /** Numbers of a token's state. */
  readonly hidden: number;
  /**
   * What describes the whole picture: the first token of `last_hidden_state`, or `pooler_output`, which a head of the
   * model pools from all tokens.
   */
  readonly describes: 'class-token' | 'pooled';
}

/**
 * Runs a graph that takes `pixel_values` [1, 3, side, side] and returns `last_hidden_state` [1, tokens, hidden], with the
 * class token first, as in the exports of DINOv2. A SigLIP returns `pooler_output` [1, hidden] too. Fails with
 * `eyes-failed`.
 */
export function createVisionSession(
  ort: Ort,
  graph: Uint8Array,
  device: Device,
  { side, hidden, describes }: VisionShape,
): Promise<Outcome<VisionSession, EngineFailure>> {
  const attempt = <Value>(step: string, run: () => Promise<Value>) =>
    runtimeOutcome(step, run, 'eyes-failed');
  return attempt('creating the eyes', async () => {
    const session = await ort.InferenceSession.create(graph, {
      executionProviders: [device],
      logSeverityLevel: 3,
    });
    return {
      look: (pixels) =>
        attempt('looking at a picture', async () => {
          const input = new ort.Tensor('float32', pixels, [1, 3, side, side]);
          try {
            const output = describes === 'pooled' ? 'pooler_output' : 'last_hidden_state';
            const { [output]: states } = await session.run({ pixel_values: input }, [output]);
            if (!states) throw new Error(`the eyes gave no ${output}`);
            try {
              const axes = describes === 'pooled' ? 2 : 3;
              if (states.dims.length !== axes || states.dims.at(-1) !== hidden) {
                throw new Error(`the eyes gave states of ${states.dims.join('×')}`);
              }
              const state = Float32Array.from((states.data as Float32Array).subarray(0, hidden));
              if (!state.every(Number.isFinite)) throw new Error('a state is not a number');
              return state;
            } finally {
              states.dispose();
            }
          } finally {
            input.dispose();
          }
        }),
      release: () => attempt('releasing the eyes', () => session.release()),
    };
  });
}
