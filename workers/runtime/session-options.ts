import type { InferenceSession } from 'onnxruntime-web';
import type { Device } from '../protocol/engine.ts';

/**
 * The options for the sessions of Mini's graphs. The weights are stored in 8 bits behind a DequantizeLinear. onnxruntime
 * can compute that once, while it opens the graph. It does so only if it is told not to look for quantised operators.
 */
export function sessionOptions(device: Device): InferenceSession.SessionOptions {
  return {
    executionProviders: [device],
    logSeverityLevel: 3,
    extra: { session: { disable_quant_qdq: '1' } },
  };
}
