import type { InferenceSession } from 'onnxruntime-web';
import type { Device } from '../protocol/engine.ts';

/**
 * How the sessions of Mini's graphs are created. Their weights are stored in 8 bits behind a DequantizeLinear;
 * onnxruntime works that out once, while it opens the graph, only if it is told not to look for quantised operators.
 */
export function sessionOptions(device: Device): InferenceSession.SessionOptions {
  return {
    executionProviders: [device],
    logSeverityLevel: 3,
    extra: { session: { disable_quant_qdq: '1' } },
  };
}
