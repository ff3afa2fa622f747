import { expect, it } from 'vitest';
import type { LeftWebgpu } from '../../../workers/protocol/engine.ts';
import type { EngineState } from '../../ports/engine-state.ts';
import { noteEngineState } from '../../session/models/note-engine-state.ts';
import { toolsForTests } from '../../session/testing/tools-for-tests.ts';
import { notifyEngineTrouble } from './notify-engine-trouble.ts';

const ready = (device: 'webgpu' | 'wasm', fellBackBecause: LeftWebgpu | null): EngineState => ({
  kind: 'ready',
  device,
  runtime: device === 'webgpu' ? 'webgpu-jspi' : 'wasm',
  modelName: 'mini',
  fellBackBecause,
});
const lost: EngineState = {
  kind: 'recovering',
  attempt: 1,
  failure: { code: 'device-lost', detail: 'destroyed: ' },
};

function saidAfter(...states: EngineState[]): readonly string[] {
  const tools = toolsForTests();
  const end = notifyEngineTrouble(tools);
  for (const state of states) noteEngineState(tools.store, 'mini', state);
  end();
  return tools.said();
}

it('says once that WebAssembly has taken over from a graphics card that went away', () => {
  const left = ready('wasm', { code: 'lost-often', detail: '' });
  const said = saidAfter(ready('webgpu', null), lost, ready('webgpu', null), lost, left, left);
  expect(said).toEqual([expect.stringContaining('The graphics card went away more than once')]);
  expect(said[0]).toContain('Your pictures and names are safe.');
});

it('says nothing of a loss that is made good, nor of WebGPU that never ran', () => {
  expect(saidAfter(ready('webgpu', null), lost, ready('webgpu', null))).toEqual([]);
  expect(saidAfter(ready('wasm', { code: 'adapter-silent', detail: '' }))).toEqual([]);
});

it('says once that a pretrained encoder could not be used, and why', () => {
  const pretrainedEncoder = {
    name: 'DINOv2 small',
    leftBecause: { code: 'model-gone', detail: 'config.json is no longer on this device' },
  } as const;
  const without = { ...ready('wasm', null), pretrainedEncoder } as EngineState & { kind: 'ready' };
  const said = saidAfter(without, { ...without, kind: 'answering' }, without);
  expect(said).toEqual([expect.stringContaining('DINOv2 small could not be used')]);
  expect(said[0]).toContain('This model is not whole on this device any more.');
  expect(said[0]).toContain('Your pictures and names are safe.');
  expect(
    saidAfter({ ...without, pretrainedEncoder: { ...pretrainedEncoder, leftBecause: null } }),
  ).toEqual([]);
});

it('says that the model is not there, unless a question waits that will say so', () => {
  const failed: EngineState = { kind: 'failed', failure: { code: 'worker-lost', detail: '' } };
  expect(saidAfter(failed, failed)).toHaveLength(1);
  const tools = toolsForTests();
  tools.store.setState({ ask: { kind: 'answering', previous: null } });
  notifyEngineTrouble(tools);
  noteEngineState(tools.store, 'mini', failed);
  expect(tools.said()).toEqual([]);
});

it('says that the model failed before anybody followed it', () => {
  const tools = toolsForTests();
  const failure = { code: 'worker-lost', detail: '' } as const;
  noteEngineState(tools.store, 'mini', { kind: 'failed', failure });
  notifyEngineTrouble(tools);
  expect(tools.said()).toHaveLength(1);
});
