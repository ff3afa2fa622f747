import type { InferenceSession, Tensor } from 'onnxruntime-web';

/**
 * Runs a graph and returns what `read` makes of the named outputs. Their numbers are invalid afterwards, because every
 * tensor is disposed of here. Throws what onnxruntime throws. Also throws if an output is missing or holds no floats.
 */
export async function runGraph<Value>(
  session: InferenceSession,
  feeds: Readonly<Record<string, Tensor>>,
  outputs: readonly string[],
  read: (output: (name: string) => Float32Array) => Value,
): Promise<Value> {
  let results: InferenceSession.ReturnType = {};
  try {
    results = await session.run(feeds, outputs);
    return read((name) => {
      const data = results[name]?.data;
      if (data instanceof Float32Array) return data;
      throw new Error(`the graph gave no ${name}`);
    });
  } finally {
    for (const tensor of Object.values({ ...feeds, ...results })) tensor.dispose();
  }
}
