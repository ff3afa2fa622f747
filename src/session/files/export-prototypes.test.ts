import { expect } from 'vitest';
import { recogniseImport } from '../../files/import/recognise-import.ts';
import { foundPictures } from '../../files/testing/found.ts';
import { succeed } from '../../kernel/outcome.ts';
import { featuresById } from '../../testing/likeness.ts';
import { noteEngineState } from '../models/note-engine-state.ts';
import { takeImport } from '../teach/take-import.ts';
import { it } from '../testing/studio-test.ts';
import { savePrototypes } from './export-prototypes.ts';

it('saves what Mini made of the taught pictures', async ({ tools, said }) => {
  const features = (ids: readonly Parameters<typeof featuresById>[0][]) =>
    Promise.resolve(succeed(ids.map(featuresById)));
  const withFeatures = { ...tools, engines: { ...tools.engines, features } };
  await savePrototypes(withFeatures);
  expect(said().at(-1)).toContain('There is nothing to export: no picture is taught yet.');
  await takeImport(tools, await recogniseImport(foundPictures('fep/1.png', 'dax/1.png')));
  noteEngineState(tools.store, 'mini', {
    kind: 'ready',
    device: 'wasm',
    runtime: 'wasm',
    modelName: 'mini-v2',
    manifestSha256: 'a'.repeat(64),
    fellBackBecause: null,
  });
  await savePrototypes(withFeatures);
  const saved = tools.saved.find(({ name }) => name === 'Session of monday prototypes.json');
  const file = JSON.parse((await saved?.text()) ?? '{}') as unknown;
  expect(file).toMatchObject({
    format: 'link-context-prototypes',
    model: { name: 'mini-v2', manifestSha256: 'a'.repeat(64), featureSize: 4 },
    concepts: [{ label: 'dax' }, { label: 'fep' }],
  });
  expect(said().at(-1)).toContain(
    'Exported the features of 2 pictures as Session of monday prototypes.json.',
  );
});
