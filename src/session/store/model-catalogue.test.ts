import { expect, it } from 'vitest';
import { EMPTY_CATALOGUE, listedModels } from './model-catalogue.ts';

const idsOf = (models: typeof EMPTY_CATALOGUE.models) => listedModels(models).map(({ id }) => id);

it('offers no model that another has replaced', () => {
  expect(idsOf(EMPTY_CATALOGUE.models)).not.toContain('smolvlm-256m');
  expect(idsOf(EMPTY_CATALOGUE.models)).toContain('smolvlm2-256m');
});

it('lists a replaced model while it is on this device, so that it can be used and removed', () => {
  const removing = { kind: 'removing', model: null } as const;
  expect(idsOf({ ...EMPTY_CATALOGUE.models, 'smolvlm-256m': removing })).toContain('smolvlm-256m');
});
