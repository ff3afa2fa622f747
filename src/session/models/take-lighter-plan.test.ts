import { expect } from 'vitest';
import { chooseEngine } from './choose-engine.ts';
import { patchCatalogue, setModelState } from './model-state.ts';
import { lighterInCatalogue, takeLighterPlan } from './take-lighter-plan.ts';
import { modelForTests } from '../testing/models-for-tests.ts';
import { it } from '../testing/studio-test.ts';

const ID = 'smolvlm-256m' as const;

it('lists lighter files of a model that did not fit, and has Mini answer meanwhile', async ({
  tools,
}) => {
  const { store } = tools;
  const catalogue = () => store.getState().catalogue;
  setModelState(store, ID, {
    kind: 'kept',
    model: { ...modelForTests, modelId: ID, planId: 'q4' },
  });
  patchCatalogue(store, () => ({
    capabilities: { webgpu: true, halfPrecision: true, gigabytes: 8 } as never,
  }));
  chooseEngine(tools, ID);
  expect(lighterInCatalogue(catalogue(), ID)?.id).toBe('q4f16');
  await takeLighterPlan(tools, ID);
  expect(store.getState().engines.chosen).toBe('mini');
  expect(catalogue().models[ID].kind).toBe('listed');
});

it('offers nothing where the files that are here are the lightest that run here', async ({
  tools,
}) => {
  const { store } = tools;
  const model = { ...modelForTests, modelId: ID, planId: 'q4' };
  setModelState(store, ID, { kind: 'kept', model });
  patchCatalogue(store, () => ({ capabilities: { webgpu: false, halfPrecision: false } as never }));
  expect(lighterInCatalogue(store.getState().catalogue, ID)).toBeNull();
  await takeLighterPlan(tools, ID);
  expect(store.getState().catalogue.models[ID]).toEqual({ kind: 'kept', model });
});
