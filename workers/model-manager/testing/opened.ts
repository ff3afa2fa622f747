import type { Outcome } from '../../../src/kernel/outcome.ts';
import type { ModelListing } from '../../../src/domain/models/pretrained-model.ts';
import type { ModelFailure, ModelManager } from '../../protocol/model-manager.ts';
import { device } from './device.ts';
import { fakeHub, HOST, utf8, weights } from './fake-hub.ts';

export const MB = 2 ** 20;
export const GRAPH = 'onnx/model_q4.onnx';
export const graph = weights(2.5 * MB);

/** A repository with more files than a plan needs. */
export const repository = () => ({
  'README.md': utf8('# DINOv2'),
  'config.json': utf8('{"model_type":"dinov2"}'),
  'preprocessor_config.json': utf8('{"size":224}'),
  [GRAPH]: graph,
  'onnx/model.onnx': weights(100, 3),
  'onnx/model_q4.onnx_data': weights(300, 5),
});

/** The value of a success. Throws a failure. */
export function value<Value>(outcome: Outcome<Value, ModelFailure>): Value {
  if (!outcome.ok) throw new Error(`${outcome.failure.code}: ${outcome.failure.detail}`);
  return outcome.value;
}

export const fails = (code: ModelFailure['code']) => ({ ok: false, failure: { code } });

export async function listed(manager: ModelManager): Promise<ModelListing> {
  return value(await manager.list('dinov2-small', 'q4', HOST));
}

/** A host with that repository, a device, and a manager on it. */
export function opened() {
  const hub = fakeHub(repository());
  const here = device(hub);
  return { hub, here, manager: here.start() };
}
