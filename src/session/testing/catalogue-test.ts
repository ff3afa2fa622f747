import { expect } from 'vitest';
import { listModel } from '../models/list-model.ts';
import type { ModelStateInCatalogue } from '../store/model-catalogue.ts';
import { it } from './studio-test.ts';
// Before the first test, whose time would go into reading it.
import '../files/file-part.ts';

/** The model of the catalogue that these tests speak of. */
export const MODEL_ID = 'smolvlm-256m';

/** A test of what the catalogue knows about one model. */
export const catalogueTest = it.extend<{
  readonly state: () => ModelStateInCatalogue;
  /** Asks the host for the files of the model. */
  readonly isListed: () => Promise<void>;
}>({
  state: ({ studio }, use) => use(() => studio().catalogue.models[MODEL_ID]),
  isListed: ({ tools, state }, use) =>
    use(async () => {
      await listModel(tools, MODEL_ID);
      expect(state()).toMatchObject({ kind: 'listed' });
    }),
});
