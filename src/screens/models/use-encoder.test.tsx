import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { HubModelId } from '../../domain/models/hub-models.ts';
import type { PretrainedModel } from '../../domain/models/pretrained-model.ts';
import { StudioProvider } from '../../session/store/session-context.tsx';
import { toolsForTests } from '../../session/testing/tools-for-tests.ts';
import { UseEncoder } from './use-encoder.tsx';

const model = { modelId: 'dinov2-small' } as PretrainedModel;

/** The words on the button, for a model that is kept or not, and in use or not. */
function shown(kept: boolean, used: boolean, modelId: HubModelId = 'dinov2-small'): string {
  const tools = toolsForTests();
  tools.store.setState(({ catalogue }) => ({
    encoderInUse: used ? model : null,
    catalogue: kept
      ? { ...catalogue, models: { ...catalogue.models, [modelId]: { kind: 'kept', model } } }
      : catalogue,
  }));
  // Without a browser, a component is drawn with the store's first state.
  const store = { ...tools.store, getInitialState: tools.store.getState };
  const page = renderToStaticMarkup(
    <StudioProvider tools={{ ...tools, store }}>
      <UseEncoder modelId={modelId} />
    </StudioProvider>,
  );
  return page.replaceAll(/<[^>]*>/g, '');
}

it('offers a kept encoder to see with, and the way back while it is used', () => {
  expect(shown(false, false)).toBe('');
  expect(shown(true, false)).toBe('See with this');
  expect(shown(true, true)).toBe('Mini sees with it now.Back to Mini’s own eyes');
  // It was chosen on an earlier day. The way back must not wait for the catalogue.
  expect(shown(false, true)).toBe('Mini sees with it now.Back to Mini’s own eyes');
  expect(shown(true, false, 'smolvlm-256m')).toBe('');
});
